package org.handrail.path.transition;

import java.util.Set;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;

/** Writes down that a partner was told by telephone or letter: the ledger gets its entry. */
@UseCase
public class TellPartner {
  private final Access access;
  private final HandOffRows rows;
  private final Packets packets;
  private final PartnerConsent permitting;

  TellPartner(Access access, HandOffRows rows, Packets packets, PartnerConsent permitting) {
    this.access = access;
    this.rows = rows;
    this.packets = packets;
    this.permitting = permitting;
  }

  public Outcome<HandOff> tell(HandOffId id, Set<PacketItem> chosen) {
    HandOff asked = rows.hold(id);
    access.require(Area.PLACEMENT, Act.WRITE, asked.patient());
    HandOff held = permitting.renewed(asked);
    var refused = permitting.refusal(held);
    if (refused.isPresent()) {
      return Outcome.refused(refused.get());
    }
    packets.choose(id, chosen, Acting.actor().staffId());
    return Undo.refused(permitting.tell(held, "telephone or letter").map(told -> {
      rows.step(id, "TELL", "The next place was told by telephone or letter");
      return held;
    }));
  }
}
