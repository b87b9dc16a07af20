package org.handrail.path.transition;

import org.handrail.foundation.accounts.PartnerLinks;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;

/** Takes a partner's link back: it opens nothing from then on, also where it is open; a message on its way is withdrawn. */
@UseCase
public class EndPartnerLink {
  private final Access access;
  private final HandOffs handOffs;
  private final HandOffRows rows;
  private final PartnerLinks links;
  private final Messages messages;

  EndPartnerLink(Access access, HandOffs handOffs, HandOffRows rows, PartnerLinks links, Messages messages) {
    this.access = access;
    this.handOffs = handOffs;
    this.rows = rows;
    this.links = links;
    this.messages = messages;
  }

  public Outcome<HandOff> end(HandOffId id) {
    HandOff handOff = handOffs.find(id).orElseThrow();
    access.require(Area.PLACEMENT, Act.WRITE, handOff.patient());
    links.end(id.value());
    messages.withdraw(SendPacket.key(id));
    rows.step(id, "UNSEND", "The link was taken back");
    return Outcome.done(handOff);
  }
}
