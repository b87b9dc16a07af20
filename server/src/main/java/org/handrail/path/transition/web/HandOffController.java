package org.handrail.path.transition.web;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
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
import org.handrail.path.transition.SettleFirstAppointment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One hand-off: where it stands, what can happen now, what happened. */
@Controller
class HandOffController {
  private final HandOffView view;
  private final Access access;
  private final AcceptHandOff accept;
  private final DeclineHandOff decline;
  private final AskAgain ask;
  private final BookFirstAppointment book;
  private final SettleFirstAppointment settle;
  private final EndHandOff end;

  HandOffController(HandOffView view, Access access, AcceptHandOff accept, DeclineHandOff decline, AskAgain ask, BookFirstAppointment book,
      SettleFirstAppointment settle, EndHandOff end) {
    this.view = view;
    this.access = access;
    this.accept = accept;
    this.decline = decline;
    this.ask = ask;
    this.book = book;
    this.settle = settle;
    this.end = end;
  }

  @GetMapping("/transitions/{handOff}")
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ModelAndView show(@PathVariable HandOffId handOff) {
    return view.of(view.found(handOff), Form.empty(), HandOffView.Shown.NONE, 200);
  }

  /** What somebody does with it; the form's button names the event. */
  @PostMapping("/transitions/{handOff}")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView act(@PathVariable HandOffId handOff, Form form, RedirectAttributes flash) {
    HandOff held = view.found(handOff);
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
      return view.of(view.found(held.id()), form.refused(outcome.refusals()), HandOffView.Shown.NONE, 422);
    }
    flash.addFlashAttribute("saved", outcome.orElseThrow().state().label() + ".");
    return new ModelAndView("redirect:/transitions/" + handOff);
  }
}
