package org.handrail.path.transition.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.documents.Pdf;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.transition.HandOff;
import org.handrail.path.transition.HandOffEvent;
import org.handrail.path.transition.HandOffs;
import org.handrail.path.transition.Packet;
import org.springframework.stereotype.Component;

/** Turns a packet into the partner's page and its print. */
@Component
class SharedPages {
  private static final Set<HandOffEvent> THEIRS =
      EnumSet.of(HandOffEvent.ACCEPT, HandOffEvent.DECLINE, HandOffEvent.BOOK, HandOffEvent.KEEP, HandOffEvent.MISS);

  private final TransitionPages pages;
  private final HandOffs handOffs;
  private final Patients patients;
  private final Pdf pdf;

  SharedPages(TransitionPages pages, HandOffs handOffs, Patients patients, Pdf pdf) {
    this.pages = pages;
    this.handOffs = handOffs;
    this.patients = patients;
    this.pdf = pdf;
  }

  Instant now() {
    return pages.now();
  }

  SharedPage page(String base, Packet packet, Form form) {
    HandOff handOff = packet.handOff();
    var can = new LinkedHashSet<String>();
    handOffs.possible(handOff).stream().filter(THEIRS::contains).forEach(event -> can.add(event.name()));
    LocalDate day = handOff.firstDay();
    return new SharedPage(base, packet.from(), packet.to(), patients.get(handOff.patient()).name().called(), state(handOff),
        day == null ? null : pages.day(day) + (handOff.firstTime() == null ? "" : ", " + handOff.firstTime()), pages.day(handOff.moveOn()),
        pages.today().toString(), packet.sections(), packet.notice().text(), can, form);
  }

  byte[] print(Packet packet) {
    return pdf.render("path/transition/packet_print", "Handrail", Map.of("page",
        new PacketPrint(packet.from(), packet.to(), packet.sections(), packet.notice().text(), pages.moment(now()))));
  }

  private static String state(HandOff handOff) {
    return switch (handOff.state()) {
      case ASKED -> "We ask you to take over";
      case DECLINED -> "You said no";
      case ACCEPTED -> "You accepted. When is the first appointment?";
      case BOOKED -> "The first appointment is set";
      case MISSED -> "The first appointment was missed";
      case HELD, ARRIVED, ENDED -> "This hand-off is over";
    };
  }
}
