package org.handrail.path.attendance.notes;

import org.handrail.foundation.platform.UseCase;
import org.handrail.path.week.SessionId;

/** Goes on writing what a colleague began. They see it with their next letter, and keep their words on their screen. */
@UseCase
public class TakeOverNotes {
  private final NotePens pens;

  TakeOverNotes(NotePens pens) {
    this.pens = pens;
  }

  /** From now on only the present actor's words are saved. */
  public void takeOver(SessionId session) {
    pens.take(session);
  }
}
