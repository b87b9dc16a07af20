package org.handrail.path.transition.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handrail.foundation.accounts.PartnerLinks;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.Consents;
import org.handrail.path.transition.EndReason;
import org.handrail.path.transition.HandOff;
import org.handrail.path.transition.HandOffId;
import org.handrail.path.transition.HandOffs;
import org.handrail.path.transition.OverdoseAsked;
import org.handrail.path.transition.PacketItem;
import org.handrail.path.transition.Packets;
import org.handrail.path.transition.SendPacket;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Draws one hand-off. */
@Component
class HandOffView {
  private final HandOffs handOffs;
  private final Packets packets;
  private final PartnerLinks links;
  private final Partners partners;
  private final Consents consents;
  private final Access access;
  private final Audit audit;
  private final Patients patients;
  private final TransitionPages pages;

  HandOffView(HandOffs handOffs, Packets packets, PartnerLinks links, Partners partners, Consents consents, Access access, Audit audit,
      Patients patients, TransitionPages pages) {
    this.handOffs = handOffs;
    this.packets = packets;
    this.links = links;
    this.partners = partners;
    this.consents = consents;
    this.access = access;
    this.audit = audit;
    this.patients = patients;
    this.pages = pages;
  }

  /** What is shown this once: a fresh link with its code, or a fresh code. */
  record Shown(SendPacket.@Nullable Sent sent, @Nullable String code) {
    static final Shown NONE = new Shown(null, null);
  }

  HandOff found(HandOffId id) {
    HandOff found = handOffs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    access.require(Area.PLACEMENT, Act.READ, found.patient());
    audit.readMany(Area.PLACEMENT, Set.of(found.patient()));
    return found;
  }

  ModelAndView of(HandOff handOff, Form form, Shown shown, int status) {
    boolean writes = access.may(Area.PLACEMENT, Act.WRITE, handOff.patient());
    Set<String> can = new LinkedHashSet<>();
    if (writes) {
      handOffs.possible(handOff).forEach(event -> can.add(event.name()));
    }
    var page = new HandOffPage("/transitions/" + handOff.id(), "/patients/" + handOff.patient(), patients.get(handOff.patient()).name().shown(),
        handOff.kind().label(), pages.from(handOff).chip(), pages.from(handOff).label(), pages.to(handOff).chip(), pages.to(handOff).label(),
        pages.headline(handOff), pages.needs(handOff), pages.name(handOff.owner()), pages.day(handOff.moveOn()), handOff.summary(),
        handOff.overdose().label(), handOff.overdose().protects(), handOff.toProgram() != null, can,
        handOffs.steps(handOff.id()).reversed().stream().map(s -> new HandOffPage.Step(pages.moment(s.at()), s.by() == null ? "" : pages.name(s.by()), s.words())).toList(),
        Choice.of(EndReason.values(), EndReason::label), pages.staff(), telling(handOff, shown, writes), handOff.isOpen() && handOff.overdose() == OverdoseAsked.NOT_YET, form);
    return new ModelAndView("path/transition/hand_off", TransitionPages.model(page), HttpStatusCode.valueOf(status));
  }

  private HandOffPage.@Nullable Telling telling(HandOff handOff, Shown shown, boolean writes) {
    var to = handOff.toPartner();
    if (to == null || !writes || !handOff.isOpen()) {
      return null;
    }
    var partner = partners.find(to).orElseThrow();
    var consent = handOff.consent() == null ? null : consents.find(handOff.consent()).filter(found -> found.isActive(pages.now())).map(Consent::what).orElse(null);
    var chosen = packets.find(handOff.id());
    var items = chosen.map(packet -> packet.items().stream().toList()).orElse(List.of(PacketItem.values()));
    return new HandOffPage.Telling(partner.name(), partner.email(), partner.phone(), consent,
        Arrays.stream(PacketItem.values()).filter(item -> !item.always()).map(item -> new Choice(item.name(), item.label())).toList(),
        items.stream().map(Enum::name).toList(),
        Arrays.stream(PacketItem.values()).filter(PacketItem::always).map(PacketItem::label).toList(),
        links.works(handOff.id().value()).map(until -> pages.day(java.time.LocalDate.ofInstant(until, pages.zone()))).orElse(null),
        chosen.map(Packets.Chosen::toldAt).map(pages::moment).orElse(null),
        shown.sent() == null ? null : shown.sent().link(), shown.sent() == null ? shown.code() : shown.sent().code(),
        shown.sent() == null ? null : shown.sent().mailedTo());
  }
}
