package org.handrail.path.family;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.worklist.DangerWords;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Promises;
import org.handrail.foundation.worklist.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody a patient invited tells the team something. Nothing is ever told back but that it was read. */
@UseCase
public class WriteToTeam {
  private static final int LONGEST = 4_000;
  private static final Duration SAME = Duration.ofMinutes(10);

  /**
   * It was sent.
   *
   * @param danger whether it sounded like danger: crisis help is shown at once
   * @param readBy until when somebody of the team will have read it
   */
  public record Sent(boolean danger, ZonedDateTime readBy) {}

  private final SharedItems shared;
  private final FamilyMessages messages;
  private final FamilyRules rules;
  private final DangerWords danger;
  private final OpenTask tasks;
  private final Promises promises;
  private final CareTeam team;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  WriteToTeam(SharedItems shared, FamilyMessages messages, FamilyRules rules, DangerWords danger, OpenTask tasks,
      Promises promises, CareTeam team, Audit audit, JdbcClient jdbc, Clock clock) {
    this.shared = shared;
    this.messages = messages;
    this.rules = rules;
    this.danger = danger;
    this.tasks = tasks;
    this.promises = promises;
    this.team = team;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The same words again within minutes count once.
   *
   * @param patientReads what the sender was told on their page; refused when the program's rule changed since, so that nobody
   *     writes under a rule they did not see
   */
  public Outcome<Sent> write(MemberId id, String words, FamilyMessage.MaySay maySay, boolean patientReads) {
    FamilyMember member = shared.open(Acting.actor().account(), id).orElse(null);
    if (member == null) {
      return Outcome.refused("This page has closed. If somebody may be in danger, call 911 or 988");
    }
    if (words.isBlank() || words.length() > LONGEST) {
      return Outcome.refused("words", words.isBlank() ? "Write what we should know"
          : "This has " + words.length() + " characters; at most " + LONGEST + " fit");
    }
    if (rules.patientReads(member.patient()) != patientReads) {
      return Outcome.refused("Who may read this has changed while you wrote. Read the line below, then send it again");
    }
    boolean dangerous = danger.in(words);
    String chain = dangerous ? "family-danger" : "family-message";
    var program = rules.program(member.patient()).orElse(null);
    var sent = new Sent(dangerous, promises.of(chain, program).by());
    // Two clicks at once wait for one another, so that the second one sees the first.
    jdbc.sql("select id from family_member where id = :id for update").param("id", id.value()).query(java.util.UUID.class).single();
    boolean again = messages.from(id).stream()
        .anyMatch(m -> m.words().equals(words.strip()) && m.sentAt().isAfter(clock.instant().minus(SAME)));
    if (again) {
      return Outcome.done(sent);
    }
    var message = new FamilyMessage(Ids.next(), member.patient(), id, member.called(), words.strip(), maySay, patientReads, dangerous,
        clock.instant(), null, null);
    messages.insert(message);
    audit.change(Area.FAMILY_MESSAGES, Act.WRITE, member.patient(), org.handrail.foundation.privacy.AccessDecision.Ground.CONSENT);
    tasks.open(
        new NewTask(
            "family:message:" + message.id(),
            "family.message",
            dangerous ? Severity.DANGER : Severity.NEEDS_YOU,
            chain,
            dangerous ? "Family wrote of a danger: read it now" : "Family wrote to the team",
            dangerous ? "The words sound like danger to somebody. Read them in full, then reach the person. Disclose nothing back."
                : "Read it on the Family page. Disclose nothing back: not even that the person is here.",
            "/patients/" + member.patient() + "/family",
            member.patient(),
            program,
            team.primary(member.patient()).<Owner>map(s -> new Owner.Person(s.id())).orElse(new Owner.Queue(Role.COUNSELOR)),
            null));
    return Outcome.done(sent);
  }
}
