package org.handrail.path.transition;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.accounts.PartnerLinks;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.messages.NewMessage;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.jspecify.annotations.Nullable;

/** Makes the link with which a partner reads the packet and answers, and its code; sends the link where we know an e-mail address. */
@UseCase
public class SendPacket {
  static final String PATH = "/shared/";

  private final Access access;
  private final HandOffRows rows;
  private final Packets packets;
  private final PartnerConsent permitting;
  private final PartnerLinks links;
  private final Partners partners;
  private final Messages messages;
  private final Organizations organizations;
  private final Clocks clocks;

  SendPacket(Access access, HandOffRows rows, Packets packets, PartnerConsent permitting, PartnerLinks links, Partners partners, Messages messages,
      Organizations organizations, Clocks clocks) {
    this.access = access;
    this.rows = rows;
    this.packets = packets;
    this.permitting = permitting;
    this.links = links;
    this.partners = partners;
    this.messages = messages;
    this.organizations = organizations;
    this.clocks = clocks;
  }

  /**
   * Shown this once.
   *
   * @param mailedTo where the link went, or null when it has to be handed over
   */
  public record Sent(String link, String code, Instant until, @Nullable String mailedTo) {}

  /** Refused without a consent that counts now, for a hand-off that is over, and for places that get nothing from us. */
  public Outcome<Sent> send(HandOffId id, Set<PacketItem> chosen) {
    HandOff asked = rows.hold(id);
    access.require(Area.PLACEMENT, Act.WRITE, asked.patient());
    HandOff held = permitting.renewed(asked);
    var refused = permitting.refusal(held);
    if (refused.isPresent()) {
      return Outcome.refused(refused.get());
    }
    var items = EnumSet.noneOf(PacketItem.class);
    items.addAll(chosen);
    packets.choose(id, items, Acting.actor().staffId());
    PartnerLinks.Made made = links.make(id.value(), PATH, clocks.partnerLink(), clocks.partnerCode());
    var partner = partners.find(java.util.Objects.requireNonNull(held.toPartner())).orElseThrow();
    String email = partner.email() == null || partner.email().isBlank() ? null : partner.email();
    if (email != null) {
      messages.queue(NewMessage.toOther(email, "partner-link",
          Map.of("link", made.link(), "until", java.time.LocalDate.ofInstant(made.until(), organizations.current().timeZone()).toString()), key(id) + made.id()));
    }
    rows.step(id, "SEND", email == null ? "A link was made for the next place" : "A link was sent to the next place");
    return Outcome.done(new Sent(made.link(), made.code(), made.until(), email));
  }

  /** Messages of a hand-off begin so: those still waiting are taken back when its link ends. */
  static String key(HandOffId id) {
    return "hand-off-" + id + "-";
  }
}
