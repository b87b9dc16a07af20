package org.handrail.path.transition.web;

import java.util.LinkedHashSet;
import java.util.Set;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.transition.AcceptHandOff;
import org.handrail.path.transition.AskAgain;
import org.handrail.path.transition.BookFirstAppointment;
import org.handrail.path.transition.DeclineHandOff;
import org.handrail.path.transition.EndHandOff;
import org.handrail.path.transition.EndReason;
import org.handrail.path.transition.HandOff;
import org.handrail.path.transition.HandOffEvent;
import org.handrail.path.transition.HandOffId;
import org.handrail.path.transition.HandOffs;
import org.handrail.path.transition.SettleFirstAppointment;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One hand-off: where it stands, what can happen now, what happened. */
@Controller
class HandOffController {
  private final HandOffs handOffs;
  private final Access access;
  private final Audit audit;
  private final Patients patients;
  private final AcceptHandOff accept;
  private final DeclineHandOff decline;
  private final AskAgain ask;
  private final BookFirstAppointment book;
  private final SettleFirstAppointment settle;
  private final EndHandOff end;
  private final TransitionPages pages;

  HandOffController(HandOffs handOffs, Access access, Audit audit, Patients patients, AcceptHandOff accept, DeclineHandOff decline, AskAgain ask,
      BookFirstAppointment book, SettleFirstAppointment settle, EndHandOff end, TransitionPages pages) {
    this.handOffs = handOffs;
    this.access = access;
    this.audit = audit;
    this.patients = patients;
    this.accept = accept;
    this.decline = decline;
    this.ask = ask;
    this.book = book;
    this.settle = settle;
    this.end = end;
    this.pages = pages;
  }

  @GetMapping("/transitions/{handOff}")
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ModelAndView show(@PathVariable HandOffId handOff) {
    return view(found(handOff), Form.empty(), 200);
  }

  /** What somebody does with it; the form's button names the event. */
  @PostMapping("/transitions/{handOff}")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView act(@PathVariable HandOffId handOff, Form form, RedirectAttributes flash) {
    HandOff held = found(handOff);
    HandOffEvent event = TransitionPages.one(HandOffEvent.values(), form.value("event"));
    Outcome<HandOff> outcome = event == null ? Outcome.refused("Choose what happened") : switch (event) {
      case ACCEPT -> accept.accept(handOff, form.has("primary", "true"));
      case DECLINE -> decline.decline(handOff, form.value("why"));
      case ASK -> ask.ask(handOff, TransitionPages.id(form.value("colleague"), StaffId::new));
      case BOOK -> book.book(handOff, TransitionPages.date(form.value("day")), TransitionPages.time(form.value("time")));
      case KEEP -> settle.settle(handOff, true, TransitionPages.date(form.value("on")));
      case MISS -> settle.settle(handOff, false, null);
      case END -> end.end(handOff, TransitionPages.one(EndReason.values(), form.value("reason")), form.value("note"));
      case LOSE_CONSENT -> Outcome.refused("A consent ends on the page of consents");
    };
    if (!outcome.isDone() && !access.may(Area.PLACEMENT, Act.READ, held.patient())) {
      flash.addFlashAttribute("saved", outcome.refusals().getFirst().message());
      return new ModelAndView("redirect:/transitions");
    }
    if (!outcome.isDone()) {
      return view(handOffs.find(held.id()).orElseThrow(), form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", outcome.orElseThrow().state().label() + ".");
    return new ModelAndView("redirect:/transitions/" + handOff);
  }

  private HandOff found(HandOffId id) {
    HandOff found = handOffs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    access.require(Area.PLACEMENT, Act.READ, found.patient());
    audit.readMany(Area.PLACEMENT, Set.of(found.patient()));
    return found;
  }

  private ModelAndView view(HandOff handOff, Form form, int status) {
    Set<String> can = new LinkedHashSet<>();
    if (access.may(Area.PLACEMENT, Act.WRITE, handOff.patient())) {
      handOffs.possible(handOff).forEach(event -> can.add(event.name()));
    }
    var page = new HandOffPage("/transitions/" + handOff.id(), "/patients/" + handOff.patient(), patients.get(handOff.patient()).name().shown(),
        handOff.kind().label(), pages.from(handOff).chip(), pages.from(handOff).label(), pages.to(handOff).chip(), pages.to(handOff).label(),
        pages.headline(handOff), pages.needs(handOff), pages.name(handOff.owner()), pages.day(handOff.moveOn()), handOff.summary(),
        handOff.overdose().label(), handOff.overdose().protects(), handOff.toProgram() != null, can,
        handOffs.steps(handOff.id()).reversed().stream().map(s -> new HandOffPage.Step(pages.moment(s.at()), s.by() == null ? "" : pages.name(s.by()), s.words())).toList(),
        Choice.of(EndReason.values(), EndReason::label), pages.staff(), form);
    return new ModelAndView("path/transition/hand_off", TransitionPages.model(page), HttpStatusCode.valueOf(status));
  }
}
