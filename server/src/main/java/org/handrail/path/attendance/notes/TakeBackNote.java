package org.handrail.path.attendance.notes;

import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** The author takes a note back that waits for its second signature, to go on writing. */
@UseCase
public class TakeBackNote {
  private final Notes notes;
  private final Submissions submissions;

  TakeBackNote(Notes notes, Submissions submissions) {
    this.notes = notes;
    this.submissions = submissions;
  }

  /** Refused once somebody decided, and for anybody but its author. */
  public Outcome<NoteId> takeBack(NoteId id) {
    Note note = notes.find(id).orElse(null);
    var me = Acting.actor().staffId();
    Note.Submission waiting = note == null || !note.waits() ? null : note.submission();
    return waiting != null && waiting.by().equals(me) && submissions.decide(waiting.id(), Note.Stage.TAKEN_BACK, me, null)
        ? Outcome.done(id)
        : Outcome.refused("This note does not wait for a second signature any more");
  }
}
