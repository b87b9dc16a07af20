package org.handrail.path.transition;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.jspecify.annotations.Nullable;

/** Ends a hand-off without a first kept appointment: with a reason, in words. */
@UseCase
public class EndHandOff {
  private final Access access;
  private final HandOffRows rows;

  EndHandOff(Access access, HandOffRows rows) {
    this.access = access;
    this.rows = rows;
  }

  public Outcome<HandOff> end(HandOffId id, @Nullable EndReason reason, String note) {
    HandOff held = rows.hold(id);
    access.require(Area.PLACEMENT, Act.WRITE, held.patient());
    if (reason == null) {
      return Outcome.refused("reason", "Choose how it ended");
    }
    if (note.isBlank()) {
      return Outcome.refused("note", "Write what was tried and what is known");
    }
    return rows.move(held, HandOffEvent.END, new HandOffRows.Change(null, null, null, null, reason, note.strip(), null),
        "Ended: " + reason.label() + ". " + note.strip());
  }
}
