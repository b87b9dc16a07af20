package org.handrail.path.transition;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;

/** Says no to a hand-off: it goes back to its owner, who finds another way. */
@UseCase
public class DeclineHandOff {
  private final Access access;
  private final HandOffRows rows;
  private final HandOffTasks tasks;
  private final PartnerConsent permitting;

  DeclineHandOff(Access access, HandOffRows rows, HandOffTasks tasks, PartnerConsent permitting) {
    this.access = access;
    this.rows = rows;
    this.tasks = tasks;
    this.permitting = permitting;
  }

  /** @param why told to the owner */
  public Outcome<HandOff> decline(HandOffId id, String why) {
    HandOff held = rows.hold(id);
    access.require(Area.PLACEMENT, Act.WRITE, held.patient());
    if (why.isBlank()) {
      return Outcome.refused("why", "Say why, so that the next step is clear");
    }
    return Undo.refused(permitting.answered(held)
        .then(told -> rows.move(held, HandOffEvent.DECLINE, HandOffRows.Change.NONE, "Declined: " + why.strip())).map(declined -> {
          tasks.declined(declined, why.strip());
          return declined;
        }));
  }
}
