package org.handrail.foundation.messages.web;

import java.util.Map;
import org.handrail.foundation.messages.ChangeOptIn;
import org.handrail.foundation.messages.Channel;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Switches reminders on and off: patients their own, and staff who asked somebody. */
@Controller
class RemindersController {
  private final ChangeOptIn change;
  private final ReminderPages pages;

  RemindersController(ChangeOptIn change, ReminderPages pages) {
    this.change = change;
    this.pages = pages;
  }

  @GetMapping("/my/reminders")
  @MayEnter(area = Area.CONSENTS, act = Act.READ, as = Audience.PATIENT)
  ModelAndView own() {
    return own(Form.empty(), 200);
  }

  @PostMapping("/my/reminders")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView changeOwn(Form form, RedirectAttributes flash) {
    Outcome<Boolean> outcome = change(Acting.actor().patientId(), form);
    if (!outcome.isDone()) {
      return own(form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute(
        "saved", outcome.orElseThrow() ? "On. You can stop any time." : "Off. Nothing more is sent, also nothing that was waiting.");
    return new ModelAndView("redirect:/my/reminders");
  }

  @GetMapping("/patients/{patient}/reminders")
  @MayEnter(area = Area.CONSENTS, act = Act.READ)
  ModelAndView of(@PathVariable PatientId patient) {
    return of(patient, Form.empty(), 200);
  }

  @PostMapping("/patients/{patient}/reminders")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE)
  ModelAndView changeOf(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Outcome<Boolean> outcome = change(patient, form);
    if (!outcome.isDone()) {
      return of(patient, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", outcome.orElseThrow() ? "On from now." : "Off. What was waiting is taken back.");
    return new ModelAndView("redirect:/patients/" + patient + "/reminders");
  }

  private Outcome<Boolean> change(PatientId patient, Form form) {
    Channel channel =
        switch (form.value("channel")) {
          case "SMS" -> Channel.SMS;
          case "EMAIL" -> Channel.EMAIL;
          default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    return change.change(patient, channel, form.has("want", "on"));
  }

  private ModelAndView own(Form form, int status) {
    var page = pages.page(Acting.actor().patientId(), "/my/reminders", true, form);
    return new ModelAndView("foundation/messages/my_reminders", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private ModelAndView of(PatientId patient, Form form, int status) {
    var page = pages.page(patient, "/patients/" + patient + "/reminders", false, form);
    return new ModelAndView("foundation/messages/reminders", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
