package org.handrail.path.transition;

import org.handrail.foundation.accounts.PartnerLinks;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;

/** A new code for a link that was sent: to be read out on the phone. Each code opens the page once. */
@UseCase
public class TellNewCode {
  private final Access access;
  private final HandOffs handOffs;
  private final HandOffRows rows;
  private final PartnerConsent permitting;
  private final PartnerLinks links;
  private final Clocks clocks;

  TellNewCode(Access access, HandOffs handOffs, HandOffRows rows, PartnerConsent permitting, PartnerLinks links, Clocks clocks) {
    this.access = access;
    this.handOffs = handOffs;
    this.rows = rows;
    this.permitting = permitting;
    this.links = links;
    this.clocks = clocks;
  }

  /** @return the code, shown this once */
  public Outcome<String> code(HandOffId id) {
    HandOff handOff = handOffs.find(id).orElseThrow();
    access.require(Area.PLACEMENT, Act.WRITE, handOff.patient());
    var refused = permitting.refusal(handOff);
    if (refused.isPresent()) {
      return Outcome.refused(refused.get());
    }
    return links.code(id.value(), clocks.partnerCode())
        .map(code -> {
          rows.step(id, "CODE", "A new code was made for the next place");
          return Outcome.done(code);
        })
        .orElseGet(() -> Outcome.refused("The link is over. Make a new one"));
  }
}
