package org.handrail.path.transition;

import java.util.Optional;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;

/** What a partner reads while their page is open. Asked anew each time: a consent taken back meanwhile shows nothing. */
@UseCase
public class ReadPacket {
  private final HandOffs handOffs;
  private final Packets packets;
  private final PartnerConsent permitting;
  private final PacketContent content;
  private final Audit audit;

  ReadPacket(HandOffs handOffs, Packets packets, PartnerConsent permitting, PacketContent content, Audit audit) {
    this.handOffs = handOffs;
    this.packets = packets;
    this.permitting = permitting;
    this.content = content;
    this.audit = audit;
  }

  public Optional<Packet> read(HandOffId id) {
    var handOff = handOffs.find(id).filter(found -> permitting.refusal(found).isEmpty());
    var chosen = packets.find(id).filter(packet -> packet.toldAt() != null);
    if (handOff.isEmpty() || chosen.isEmpty()) {
      return Optional.empty();
    }
    audit.system(Area.PLACEMENT, Act.READ, handOff.get().patient(), "partner read the packet of a hand-off");
    return Optional.of(content.of(handOff.get(), chosen.get().items()));
  }
}
