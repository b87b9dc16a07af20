package org.handrail.path.attendance.web;

import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.attendance.Arrivals;
import org.handrail.path.attendance.ConfirmArrivals;
import org.handrail.path.attendance.SayIAmHere;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The code in the room: shown by whoever leads the session, typed by those who are there, confirmed with the roll call. */
@Controller
class ArrivalsController {
  private final Arrivals arrivals;
  private final ConfirmArrivals confirm;
  private final SayIAmHere say;
  private final Addressed addressed;

  ArrivalsController(Arrivals arrivals, ConfirmArrivals confirm, SayIAmHere say, Addressed addressed) {
    this.arrivals = arrivals;
    this.confirm = confirm;
    this.say = say;
    this.addressed = addressed;
  }

  @GetMapping("/sessions/{session}/code")
  @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
  ModelAndView code(@PathVariable SessionId session) {
    Session here = addressed.get(session);
    return new ModelAndView("path/attendance/code", Map.of("page",
        new ArrivalsPage("/sessions/" + session, here.title(), arrivals.open(here) ? arrivals.code(session) : "")));
  }

  @PostMapping("/sessions/{session}/arrivals")
  @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
  String confirm(@PathVariable SessionId session, RedirectAttributes flash) {
    addressed.get(session);
    Outcome<Integer> outcome = confirm.confirm(session);
    int n = outcome.isDone() ? outcome.orElseThrow() : 0;
    flash.addFlashAttribute("saved", outcome.isDone() ? n == 1 ? "1 person is recorded." : n + " people are recorded."
        : outcome.refusals().stream().map(Refusal::message).findFirst().orElse(""));
    return "redirect:/sessions/" + session;
  }

  /** What is typed is something said to the team and records nothing: nobody writes their own attendance. */
  @PostMapping("/my/here")
  @MayEnter(area = Area.PATIENT_MESSAGES, act = Act.WRITE, as = Audience.PATIENT)
  String here(Form form, RedirectAttributes flash) {
    Outcome<Boolean> outcome = say.say(form.value("code"));
    flash.addFlashAttribute("saved", !outcome.isDone() ? outcome.refusals().getFirst().message() + "."
        : outcome.orElseThrow() ? "Good to see you. You are on the list." : "That is not the code in the room. Look again, or just tell whoever leads the session.");
    return "redirect:/my";
  }
}
