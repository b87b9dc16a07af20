package org.handrail.path.family;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks a patient, alone, whether they feel safe with somebody before anybody is invited. An answer that is not "safe" goes
 * to their counselor as a task and invites nobody. The person it is about never learns of the question.
 */
@UseCase
public class AskSafety {
  static final int LONGEST_NAME = 80;
  private static final Duration ANSWER_HOLDS = Duration.ofHours(24);

  /** What a patient can answer. */
  public enum Answer {
    SAFE("Yes, I feel safe with them"),
    UNSURE("Not always, or I’m not sure"),
    NOT_SAFE("No");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** An answer "safe" that has invited nobody yet. */
  public record Asked(UUID id, String called, String relationship) {}

  /** An answer that was not "safe". */
  public record Concern(String called, String relationship, Answer answer, java.time.Instant at) {}

  private final JdbcClient jdbc;
  private final Access access;
  private final OpenTask tasks;
  private final CareTeam team;
  private final Clock clock;

  AskSafety(JdbcClient jdbc, Access access, OpenTask tasks, CareTeam team, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.tasks = tasks;
    this.team = team;
    this.clock = clock;
  }

  /** Keeps the answer, and puts it before the counselor unless it is "safe". */
  public Outcome<UUID> ask(PatientId patient, String called, String relationship, Optional<Answer> answer) {
    access.require(Area.CONSENTS, Act.WRITE, patient);
    List<Refusal> refusals = new ArrayList<>();
    if (called.isBlank() || called.length() > LONGEST_NAME) {
      refusals.add(new Refusal("called", "Write what you call them, in at most " + LONGEST_NAME + " characters"));
    }
    if (relationship.isBlank() || relationship.length() > LONGEST_NAME) {
      refusals.add(new Refusal("relationship", "Write who they are to you, such as sister or friend"));
    }
    if (answer.isEmpty()) {
      refusals.add(new Refusal("safe", "Choose one. Only your care team reads it"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    return Outcome.done(keep(patient, called.strip(), relationship.strip(), answer.orElseThrow()));
  }

  UUID keep(PatientId patient, String called, String relationship, Answer answer) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into family_safety_answer (id, organization_id, patient_id, called, relationship, answer, answered_at)
            values (:id, :organization, :patient, :called, :relationship, :answer, :now)
            """)
        .param("id", id)
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("called", called)
        .param("relationship", relationship)
        .param("answer", answer.name())
        .param("now", Sql.at(clock.instant()))
        .update();
    if (answer != Answer.SAFE) {
      tasks.open(
          new NewTask(
              "family:safety:" + id,
              "family.safety",
              Severity.NEEDS_YOU,
              "family-safety",
              "Does not feel safe with somebody",
              "Speak with the person alone and in private. Leave no message that somebody else could hear.",
              "/patients/" + patient + "/family",
              patient,
              null,
              team.primary(patient).<Owner>map(s -> new Owner.Person(s.id())).orElse(new Owner.Queue(Role.COUNSELOR)),
              null));
    }
    return id;
  }

  /** The answer an invitation may follow: of this patient, "safe", of the last day, and not used before. */
  public Optional<Asked> open(PatientId patient, UUID id) {
    return jdbc.sql(
            """
            select id, called, relationship from family_safety_answer
             where id = :id and patient_id = :patient and answer = 'SAFE' and member_id is null and answered_at > :since
            """)
        .param("id", id)
        .param("patient", patient.value())
        .param("since", Sql.at(clock.instant().minus(ANSWER_HOLDS)))
        .query((row, n) -> new Asked(id, row.getString("called"), row.getString("relationship")))
        .optional();
  }

  /** Whom a patient does not feel safe with, newest first: for staff alone. */
  @org.springframework.transaction.annotation.Transactional(readOnly = true)
  public List<Concern> concerns(PatientId patient) {
    return jdbc.sql(
            """
            select called, relationship, answer, answered_at from family_safety_answer
             where patient_id = :patient and answer <> 'SAFE' order by answered_at desc, id
            """)
        .param("patient", patient.value())
        .query((row, n) -> new Concern(row.getString("called"), row.getString("relationship"), Answer.valueOf(row.getString("answer")), Sql.instant(row, "answered_at")))
        .list();
  }

  /** True for exactly one invitation. */
  boolean use(UUID id, MemberId member) {
    return jdbc.sql("update family_safety_answer set member_id = :member where id = :id and member_id is null")
            .param("member", member.value())
            .param("id", id)
            .update()
        == 1;
  }
}
