package org.handrail.path.transition;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.jspecify.annotations.Nullable;

/** Asks the same place once more, perhaps another colleague; a partner only under a consent that counts now. */
@UseCase
public class AskAgain {
  private final Access access;
  private final HandOffRows rows;
  private final HandOffTasks tasks;
  private final PartnerConsent permitting;

  AskAgain(Access access, HandOffRows rows, HandOffTasks tasks, PartnerConsent permitting) {
    this.access = access;
    this.rows = rows;
    this.tasks = tasks;
    this.permitting = permitting;
  }

  public Outcome<HandOff> ask(HandOffId id, @Nullable StaffId colleague) {
    HandOff asking = rows.hold(id);
    access.require(Area.PLACEMENT, Act.WRITE, asking.patient());
    HandOff held = permitting.renewed(asking);
    if (held.toPartner() != null && permitting.refusal(held).isPresent()) {
      return Outcome.refused("There is no consent that lets us tell this partner. Ask for one first");
    }
    return Undo.refused(rows.move(held, HandOffEvent.ASK, new HandOffRows.Change(null, null, null, null, null, null, colleague), "Asked again").map(asked -> {
      tasks.answer(asked);
      return asked;
    }));
  }
}
