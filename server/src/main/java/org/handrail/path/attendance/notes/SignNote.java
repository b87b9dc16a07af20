package org.handrail.path.attendance.notes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handrail.foundation.documents.SignatureId;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.Signer;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signs one note. From then on it never changes. */
@UseCase
public class SignNote {
  /** What the author agrees to. */
  public static final String MEANING = "This note is mine, it is about this person only, and it is complete.";

  private final JdbcClient jdbc;
  private final Notes notes;
  private final Attendees attendees;
  private final Attendances attendances;
  private final Sessions sessions;
  private final Programs programs;
  private final Patients patients;
  private final Signatures signatures;
  private final Access access;
  private final Clock clock;

  SignNote(
      JdbcClient jdbc,
      Notes notes,
      Attendees attendees,
      Attendances attendances,
      Sessions sessions,
      Programs programs,
      Patients patients,
      Signatures signatures,
      Access access,
      Clock clock) {
    this.jdbc = jdbc;
    this.notes = notes;
    this.attendees = attendees;
    this.attendances = attendances;
    this.sessions = sessions;
    this.programs = programs;
    this.patients = patients;
    this.signatures = signatures;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Refused for an empty note, a session that is not over, an incomplete roll-call row, another member's name without a
   * reason, or a licence that is not valid today.
   *
   * @param version of the note that was read before signing
   */
  public Outcome<NoteId> sign(SessionId sessionId, PatientId patient, int version, SigningMethod method) {
    access.require(Area.NOTES, Act.SIGN, patient);
    String field = "line-" + patient;
    Note note = notes.of(sessionId).get(patient);
    if (note == null || note.line().isBlank()) {
      return Outcome.refused(field, "Write what was true for this person, then sign");
    }
    if (note.isSigned()) {
      return Outcome.refused(field, "This note is signed already. Add an amendment instead");
    }
    if (note.version() != version) {
      return Outcome.refused(field, "This note changed since you read it. Read it again, then sign");
    }
    Session session = sessions.get(sessionId);
    Instant now = clock.instant();
    if (now.isBefore(session.startsAt())) {
      return Outcome.refused(field, "This session has not begun yet");
    }
    Attendance attendance = attendances.find(sessionId, patient).orElseThrow();
    if (!attendance.complete()) {
      return Outcome.refused(field, "Something is missing in the roll call for this person. Complete it first");
    }
    GroupNote group = notes.group(sessionId);
    List<String> names = attendees.othersIn(note.line() + "\n" + group.body(), sessionId, patient);
    if (!names.isEmpty() && note.namesKept().isBlank()) {
      return Outcome.refused(
          field, "Another member may be named here: " + String.join(", ", names) + ". Take it out, or say why it may stay");
    }
    Program program = programs.get(session.program());
    String text = NoteText.of(session, program, patients.get(patient), attendance, group.body(), note.line());
    StaffId author = Acting.actor().staffId();
    return signatures
        .sign(new Signer.Clinician(author), MEANING, SignedSubject.of("session-note", note.id()), text, method)
        .map(signature -> store(note, text, author, signature, now, late(program, session, now)));
  }

  private NoteId store(Note note, String text, StaffId author, SignatureId signature, Instant now, boolean late) {
    int signed =
        jdbc.sql(
                """
                update session_note set signed_text = :text, signed_by = :by, signed_at = :at, signature_id = :signature,
                  late_entry = :late, version = version + 1
                 where id = :id and version = :version and signed_at is null
                """)
            .param("text", text)
            .param("by", author.value())
            .param("at", Sql.at(now))
            .param("signature", signature.value())
            .param("late", late)
            .param("id", note.id().value())
            .param("version", note.version())
            .update();
    if (signed != 1) {
      throw new org.springframework.dao.OptimisticLockingFailureException("The note was saved while it was signed");
    }
    return note.id();
  }

  private static boolean late(Program program, Session session, Instant now) {
    var within = ProgramRules.of(new PackRef(program.pack().id(), program.pack().version())).noteDueWithin().value();
    return now.isAfter(session.endsAt().plus(within));
  }
}
