package org.handrail.path.transition;

import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;

/** A partner has given the right code: what they are about to read is entered in the ledger first. The consent is asked at that moment. */
@UseCase
public class OpenPacket {
  private final HandOffRows rows;
  private final PartnerConsent permitting;
  private final Audit audit;

  OpenPacket(HandOffRows rows, PartnerConsent permitting, Audit audit) {
    this.rows = rows;
    this.permitting = permitting;
    this.audit = audit;
  }

  /** Refused when the hand-off is over, or its consent has ended since the link was sent. */
  public Outcome<HandOffId> open(HandOffId id) {
    HandOff held = rows.hold(id);
    Optional<String> refused = permitting.refusal(held);
    if (refused.isPresent()) {
      return Outcome.refused(refused.get());
    }
    audit.system(Area.PLACEMENT, Act.READ, held.patient(), "partner opened the packet of a hand-off");
    return permitting.tell(held, "link and code").map(told -> {
      rows.step(id, "READ", "The next place opened what we sent");
      return id;
    });
  }
}
