package org.handrail.path.attendance.notes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.documents.SignatureId;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.Signer;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Limit;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signs one note. From then on it never changes; a supervised author's waits for the second signature first. */
@UseCase
public class SignNote {
  /** What the author agrees to. */
  public static final String MEANING = "This note is mine, it is about this person only, and it is complete.";

  private final JdbcClient jdbc;
  private final Notes notes;
  private final SigningChecks checks;
  private final NoteGoals goals;
  private final Supervisions supervisions;
  private final Submissions submissions;
  private final Attendances attendances;
  private final Sessions sessions;
  private final Programs programs;
  private final RulePacks packs;
  private final Patients patients;
  private final Signatures signatures;
  private final Access access;
  private final Clock clock;

  SignNote(
      JdbcClient jdbc,
      Notes notes,
      SigningChecks checks,
      NoteGoals goals,
      Supervisions supervisions,
      Submissions submissions,
      Attendances attendances,
      Sessions sessions,
      Programs programs,
      RulePacks packs,
      Patients patients,
      Signatures signatures,
      Access access,
      Clock clock) {
    this.jdbc = jdbc;
    this.notes = notes;
    this.checks = checks;
    this.goals = goals;
    this.supervisions = supervisions;
    this.submissions = submissions;
    this.attendances = attendances;
    this.sessions = sessions;
    this.programs = programs;
    this.packs = packs;
    this.patients = patients;
    this.signatures = signatures;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Refused for an empty note, a heading without words, a session that has not begun, an incomplete roll-call row, another
   * member's name or much copied text without a reason, or a licence that is not valid today.
   *
   * @param version of the note that was read before signing
   */
  public Outcome<NoteId> sign(SessionId sessionId, PatientId patient, int version, SigningMethod method) {
    access.require(Area.NOTES, Act.SIGN, patient);
    String field = "line-" + patient;
    if (access.decide(Area.NOTES, Act.SIGN, patient, null) instanceof AccessDecision.Allowed allowed
        && allowed.limits().contains(Limit.CO_SIGN)) {
      return Outcome.refused(field, "You may sign this note a second time, not in its author's place");
    }
    Map<PatientId, Note> all = notes.of(sessionId);
    Note note = all.get(patient);
    if (note == null || note.line().isBlank()) {
      return Outcome.refused(field, "Write what was true for this person, then sign");
    }
    if (note.isSigned()) {
      return Outcome.refused(field, "This note is signed already. Add an amendment instead");
    }
    if (note.waits()) {
      return Outcome.refused(field, "This note is signed and waits for the second signature");
    }
    if (note.version() != version) {
      return Outcome.refused(field, "This note changed since you read it. Read it again, then sign");
    }
    Session session = sessions.get(sessionId);
    Attendance attendance = attendances.find(sessionId, patient).orElseThrow();
    GroupNote group = notes.group(sessionId);
    var inTheWay = checks.inTheWay(session, note, all, group, attendance);
    if (inTheWay.isPresent()) {
      return Outcome.refused(field, inTheWay.get());
    }
    Program program = programs.get(session.program());
    List<String> about = goals.words(patient, note.draft().goals());
    String text = NoteText.of(session, program, patients.get(patient), attendance, group.body(), note.line(), about);
    return supervisions.of(Acting.actor().staffId()).isEmpty()
        ? signForGood(note, text, session, program, method)
        : handIn(note, text, session, program, method);
  }

  private Outcome<NoteId> signForGood(Note note, String text, Session session, Program program, SigningMethod method) {
    StaffId author = Acting.actor().staffId();
    return signatures
        .sign(new Signer.Clinician(author), MEANING, SignedSubject.of("session-note", note.id()), text, method)
        .map(signature -> store(note, text, author, signature, late(program, session)));
  }

  private Outcome<NoteId> handIn(Note note, String text, Session session, Program program, SigningMethod method) {
    var submission = Ids.next();
    var subject = new SignedSubject("note-submission", submission);
    return signatures
        .sign(new Signer.Clinician(Acting.actor().staffId()), MEANING, subject, text, method)
        .map(
            signature -> {
              Instant due = clock.instant().atZone(program.zone()).plus(rules(program).coSignatureWithin().value()).toInstant();
              submissions.handIn(submission, note.id(), text, signature, late(program, session), due);
              return note.id();
            });
  }

  private NoteId store(Note note, String text, StaffId author, SignatureId signature, boolean late) {
    int signed =
        jdbc.sql(
                """
                update session_note set signed_text = :text, signed_by = :by, signed_at = :at, signature_id = :signature,
                  late_entry = :late, version = version + 1
                 where id = :id and version = :version and signed_at is null
                """)
            .param("text", text)
            .param("by", author.value())
            .param("at", Sql.at(clock.instant()))
            .param("signature", signature.value())
            .param("late", late)
            .param("id", note.id().value())
            .param("version", note.version())
            .update();
    if (signed != 1) {
      throw new OptimisticLockingFailureException("The note was saved while it was signed");
    }
    return note.id();
  }

  private boolean late(Program program, Session session) {
    return clock.instant().isAfter(session.endsAt().plus(rules(program).noteDueWithin().value()));
  }

  private ProgramRules rules(Program program) {
    return packs.program(new PackRef(program.pack().id(), program.pack().version()));
  }
}
