package org.handrail.path.attendance.notes;

import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.Signer;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;

/** The second signature on a supervised colleague's note, or its return with what is to be changed. */
@UseCase
public class CoSignNote {
  /** What the supervisor agrees to. */
  public static final String MEANING = "I supervise the author of this note, I have read it, and I stand behind it.";

  private final Notes notes;
  private final Submissions submissions;
  private final Supervisions supervisions;
  private final AttendanceSince since;
  private final Signatures signatures;
  private final Access access;

  CoSignNote(
      Notes notes,
      Submissions submissions,
      Supervisions supervisions,
      AttendanceSince since,
      Signatures signatures,
      Access access) {
    this.notes = notes;
    this.submissions = submissions;
    this.supervisions = supervisions;
    this.since = since;
    this.signatures = signatures;
    this.access = access;
  }

  /** What to do with a note that waits. */
  public sealed interface Decision {
    /** Sign it too. */
    record Sign(SigningMethod method) implements Decision {}

    /** Give it back to its author. */
    record Return(String why) implements Decision {}
  }

  /**
   * Refused when it waits no more, for its own author, for anybody who supervises neither the author nor the clinic, when
   * the roll call changed since its author signed, and for a return without a reason.
   *
   * @param submission what was read, see {@link Note.Submission#id()}
   */
  public Outcome<NoteId> decide(NoteId id, UUID submission, Decision decision) {
    String field = "note-" + id;
    Optional<Note> found = notes.find(id);
    if (found.isEmpty()) {
      return Outcome.refused(field, "There is no such note");
    }
    Note note = found.get();
    access.require(Area.NOTES, Act.SIGN, note.patient());
    Note.Submission waiting = note.submission();
    if (!note.waits() || waiting == null || !waiting.id().equals(submission)) {
      return Outcome.refused(field, "This note does not wait any more: its author took it back, or a colleague decided");
    }
    StaffId me = Acting.actor().staffId();
    if (waiting.by().equals(me)) {
      return Outcome.refused(field, "Nobody signs their own notes twice");
    }
    if (!mayDecide(waiting.by())) {
      return Outcome.refused(field, "You do not supervise the author of this note");
    }
    return switch (decision) {
      case Decision.Return(String why) -> giveBack(note, waiting, me, why.strip(), field);
      case Decision.Sign(SigningMethod method) -> sign(note, waiting, me, method, field);
    };
  }

  /** Whether the present actor may decide on notes of this author. */
  boolean mayDecide(StaffId author) {
    return Acting.actor().is(Role.SUPERVISOR) || supervisions.of(author).contains(Acting.actor().staffId());
  }

  private Outcome<NoteId> giveBack(Note note, Note.Submission waiting, StaffId me, String why, String field) {
    if (why.isEmpty() || why.length() > 2_000) {
      return Outcome.refused(field, "Write what is to be changed, up to 2,000 characters");
    }
    return submissions.decide(waiting.id(), Note.Stage.RETURNED, me, why)
        ? Outcome.done(note.id())
        : Outcome.refused(field, "Somebody decided meanwhile. Look again");
  }

  private Outcome<NoteId> sign(Note note, Note.Submission waiting, StaffId me, SigningMethod method, String field) {
    var changed = since.of(note);
    if (changed.isPresent()) {
      return Outcome.refused(field, changed.get().says() + " Return it to its author");
    }
    return signatures
        .sign(new Signer.Clinician(me), MEANING, new SignedSubject("note-submission", waiting.id()), waiting.text(), method)
        .map(
            signature -> {
              if (!submissions.decide(waiting.id(), Note.Stage.COSIGNED, me, null)) {
                throw new org.springframework.dao.OptimisticLockingFailureException("Somebody decided on the note meanwhile");
              }
              submissions.seal(waiting.id(), me, signature);
              return note.id();
            });
  }
}
