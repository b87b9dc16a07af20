package org.handrail.path.transition;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.foundation.accounts.PartnerLinks;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentEnded;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.Consents;
import org.handrail.foundation.privacy.Disclosure;
import org.handrail.foundation.privacy.RecordDisclosure;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Under which consent a partner is told. One that ends stops what is on its way: the link is over, and a hand-off that waits for an answer is held. */
@Component
class PartnerConsent {
  private final Consents consents;
  private final RecordDisclosure disclose;
  private final Packets packets;
  private final Partners partners;
  private final PartnerLinks links;
  private final Messages messages;
  private final JdbcClient jdbc;
  private final HandOffRows rows;
  private final HandOffTasks tasks;
  private final Clock clock;

  PartnerConsent(Consents consents, RecordDisclosure disclose, Packets packets, Partners partners, PartnerLinks links, Messages messages, JdbcClient jdbc,
      HandOffRows rows, HandOffTasks tasks, Clock clock) {
    this.consents = consents;
    this.disclose = disclose;
    this.packets = packets;
    this.partners = partners;
    this.links = links;
    this.messages = messages;
    this.jdbc = jdbc;
    this.rows = rows;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** For a court its own kind; for others one that names them, or the single consent for treatment. */
  Optional<ConsentId> permitting(PatientId patient, Partners.Partner partner) {
    if (partner.kind() == Partners.Kind.COURT) {
      return consents.active(patient, ConsentKind.CRIMINAL_JUSTICE, partner.id().value()).map(Consent::id);
    }
    return consents.active(patient, ConsentKind.NAMED_RECIPIENT, partner.id().value())
        .or(() -> partner.kind() == Partners.Kind.SOBER_HOME ? Optional.empty()
            : consents.active(patient, ConsentKind.PART2_TPO).stream().findFirst())
        .map(Consent::id);
  }

  /** Why nothing may be told now, or empty when it may: asked anew each time something leaves the house. */
  Optional<String> refusal(HandOff handOff) {
    if (handOff.toPartner() == null) {
      return Optional.of("Only partners are told by us");
    }
    if (!handOff.isOpen()) {
      return Optional.of("This hand-off is over: nothing more is sent");
    }
    return counts(handOff) ? Optional.empty() : Optional.of("The consent to tell this partner has ended. Ask for a new one, then ask again");
  }

  /** With a consent that counts now, where the one before has ended and there is another: staff tell under that one. */
  HandOff renewed(HandOff held) {
    var partner = held.toPartner();
    if (partner == null || counts(held)) {
      return held;
    }
    var fresh = permitting(held.patient(), partners.find(partner).orElseThrow());
    if (fresh.isEmpty()) {
      return held;
    }
    jdbc.sql("update hand_off set consent_id = :consent where id = :id")
        .param("consent", fresh.get().value()).param("id", held.id().value()).update();
    return rows.hold(held.id());
  }

  private boolean counts(HandOff handOff) {
    return handOff.consent() != null && consents.find(handOff.consent()).filter(consent -> consent.isActive(clock.instant())).isPresent();
  }

  /** Enters a telling of the chosen items in the ledger. */
  Outcome<RecordDisclosure.Recorded> tell(HandOff handOff, String means) {
    ConsentId consent = handOff.consent();
    var partner = handOff.toPartner();
    if (consent == null || partner == null) {
      return Outcome.refused("There is no consent that lets us tell this partner. Ask for one first");
    }
    String what = packets.find(handOff.id()).orElseThrow().items().stream().map(PacketItem::label).collect(Collectors.joining("; "));
    return disclose.record(new RecordDisclosure.Request(handOff.patient(), partners.find(partner).orElseThrow().name(), partner.value(),
            "Treatment: taking over care", what, means, new Disclosure.Ground.UnderConsent(consent)))
        .map(recorded -> {
          packets.told(handOff.id());
          return recorded;
        });
  }

  /** Staff write down a partner's answer: whoever answers was told, and if not by link then by telephone or letter. */
  Outcome<HandOffId> answered(HandOff held) {
    HandOff handOff = renewed(held);
    boolean told = handOff.toPartner() == null || packets.find(handOff.id()).filter(packet -> packet.toldAt() != null).isPresent();
    if (told) {
      return Outcome.done(handOff.id());
    }
    var refused = refusal(handOff);
    if (refused.isPresent()) {
      return Outcome.refused(refused.get());
    }
    packets.choose(handOff.id(), Set.of(), Acting.actor().staffId());
    return tell(handOff, "telephone or letter").map(recorded -> handOff.id());
  }

  @EventListener
  void ended(ConsentEnded event) {
    jdbc.sql("select id from hand_off where patient_id = :patient and closed_at is null and consent_id = :consent")
        .param("patient", event.patient().value())
        .param("consent", event.consent().value())
        .query((row, n) -> Sql.id(row, "id", HandOffId::new))
        .list()
        .forEach(id -> {
          HandOff open = rows.hold(id);
          links.end(id.value());
          messages.withdraw(SendPacket.key(id));
          if (Lifecycle.after(open.state(), HandOffEvent.LOSE_CONSENT).isPresent()) {
            rows.move(open, HandOffEvent.LOSE_CONSENT, HandOffRows.Change.NONE, "The consent ended: nothing more is sent");
          } else {
            rows.step(id, HandOffEvent.LOSE_CONSENT.name(), "The consent ended: nothing more is sent, the link is over");
          }
          tasks.held(open);
        });
  }
}
