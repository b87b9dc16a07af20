package org.handrail.path.attendance.notes;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.plan.GoalId;
import org.handrail.path.week.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was true for one person, as it is typed. Names of others are told at once and stop signing, never saving. */
@UseCase
public class SaveNote {
  /** Longest text, in characters. */
  public static final int LONGEST = 8_000;

  /** Saved as this version, with the names of other members found in it. */
  public record Saved(int version, List<String> names) {}

  private final JdbcClient jdbc;
  private final Attendances attendances;
  private final Attendees attendees;
  private final NotePens pens;
  private final NoteFormats formats;
  private final Access access;
  private final Clock clock;

  SaveNote(
      JdbcClient jdbc,
      Attendances attendances,
      Attendees attendees,
      NotePens pens,
      NoteFormats formats,
      Access access,
      Clock clock) {
    this.pens = pens;
    this.formats = formats;
    this.jdbc = jdbc;
    this.attendances = attendances;
    this.attendees = attendees;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Refused (field "line-" and the patient) while a colleague has the pen, and when somebody else saved, handed in or
   * signed the note meanwhile.
   *
   * @param version the one that was edited, 0 for the first
   */
  public Outcome<Saved> save(SessionId session, PatientId patient, int version, Note.Draft typed) {
    access.require(Area.NOTES, Act.WRITE, patient);
    String field = "line-" + patient;
    Note.Draft draft = typed.stripped();
    if (draft.line().length() > LONGEST || draft.namesKept().length() > 500 || draft.copiedKept().length() > 500) {
      return Outcome.refused(field, "That is longer than a note holds (8,000 characters). Make it shorter");
    }
    Attendance attendance = attendances.find(session, patient).orElse(null);
    if (attendance == null || !attendance.attended()) {
      return Outcome.refused(field, "Only someone who was there gets a note. Record the roll call first");
    }
    if (!pens.hold(session)) {
      return Outcome.refused(field, "A colleague is writing these notes now. Your words are still here: take over, then save again");
    }
    return write(session, patient, version, draft, attendance) == 1
        ? Outcome.done(new Saved(version + 1, attendees.othersIn(draft.line(), session, patient)))
        : Outcome.refused(
            field, "A colleague saved or signed this note meanwhile. Your words are still here: compare, then save again");
  }

  private int write(SessionId session, PatientId patient, int version, Note.Draft draft, Attendance attendance) {
    var statement =
        version == 0
            ? jdbc.sql(
                    """
                    insert into session_note (id, organization_id, session_id, patient_id, line, format, goals, names_kept,
                      copied_kept, version, edited_by, edited_at, session_at)
                    values (:id, :organization, :session, :patient, :line, :format, :goals, :names, :copied, 1, :by, :at,
                      :sessionAt)
                    on conflict on constraint session_note_one_each do nothing
                    """)
                .param("id", NoteId.next().value())
                .param("organization", Tenant.current().value())
                .param("sessionAt", Sql.at(attendance.startsAt()))
            : jdbc.sql(
                    """
                    update session_note n set line = :line, format = :format, goals = :goals, names_kept = :names,
                      copied_kept = :copied, version = version + 1, edited_by = :by, edited_at = :at
                     where session_id = :session and patient_id = :patient and version = :version and signed_at is null
                       and not exists (select 1 from note_submission s where s.organization_id = n.organization_id
                                        and s.note_id = n.id and s.state = 'WAITING')
                    """)
                .param("version", version);
    return statement
        .param("session", session.value())
        .param("patient", patient.value())
        .param("line", draft.line())
        .param("format", formats.get(draft.format()).code())
        .param("goals", draft.goals().stream().map(GoalId::value).toArray(UUID[]::new))
        .param("names", draft.namesKept())
        .param("copied", draft.copiedKept())
        .param("by", Acting.actor().staffId().value())
        .param("at", Sql.at(clock.instant()))
        .update();
  }
}
