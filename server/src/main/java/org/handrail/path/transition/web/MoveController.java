package org.handrail.path.transition.web;

import java.util.List;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.handrail.path.transition.DischargePatient;
import org.handrail.path.transition.DischargeReasons;
import org.handrail.path.transition.StartHandOff;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts a move to another place, or ends treatment here. */
@Controller
class MoveController {
  private final StartHandOff start;
  private final DischargePatient discharge;
  private final DischargeReasons reasons;
  private final Stays stays;
  private final Patients patients;
  private final TransitionPages pages;

  MoveController(StartHandOff start, DischargePatient discharge, DischargeReasons reasons, Stays stays, Patients patients, TransitionPages pages) {
    this.start = start;
    this.discharge = discharge;
    this.reasons = reasons;
    this.stays = stays;
    this.patients = patients;
    this.pages = pages;
  }

  @GetMapping("/patients/{patient}/move")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView move(@PathVariable PatientId patient) {
    return view(patient, false, Form.empty(), 200);
  }

  @PostMapping("/patients/{patient}/move")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView move(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    var receiver = TransitionPages.receiver(form);
    var on = TransitionPages.date(form.value("on"));
    var outcome = receiver == null ? Outcome.<org.handrail.path.transition.HandOff>refused("receiver", "Choose where they go")
        : on == null ? Outcome.<org.handrail.path.transition.HandOff>refused("moveOn", "Enter the first day there")
        : start.start(patient, new StartHandOff.Request(receiver, on, form.value("summary"), TransitionPages.overdose(form)));
    if (!outcome.isDone()) {
      return view(patient, false, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Asked. It is yours until the first kept appointment.");
    return new ModelAndView("redirect:/transitions/" + outcome.orElseThrow().id());
  }

  @GetMapping("/patients/{patient}/discharge")
  @MayEnter(area = Area.PLACEMENT, act = Act.SIGN)
  ModelAndView discharge(@PathVariable PatientId patient) {
    return view(patient, true, Form.empty(), 200);
  }

  @PostMapping("/patients/{patient}/discharge")
  @MayEnter(area = Area.PLACEMENT, act = Act.SIGN)
  ModelAndView discharge(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    var outcome = discharge.discharge(patient, new DischargePatient.Request(form.value("reason"), TransitionPages.date(form.value("on")),
        TransitionPages.date(form.value("lastContact")), form.value("summary"), form.value("nextSteps"), TransitionPages.overdose(form),
        TransitionPages.receiver(form)), SigningMethod.of(form.value("signature"), form.value("strokes")));
    if (!outcome.isDone()) {
      return view(patient, true, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Discharged and signed. They can come back at any time.");
    return new ModelAndView("redirect:/patients/" + patient);
  }

  private ModelAndView view(PatientId patient, boolean leaves, Form form, int status) {
    var present = stays.treatment(patient, pages.today()).map(Stay::program).orElse(null);
    var page = new MovePage("/patients/" + patient, leaves, patients.get(patient).name().called(), pages.today().toString(), DischargePatient.MEANING,
        Acting.actor().name(), pages.receivers(present), pages.levels(), pages.staff(), TransitionPages.overdose(),
        leaves ? Choice.of(reasons.all(), DischargeReasons.Reason::id, DischargeReasons.Reason::label) : List.of(), form);
    return new ModelAndView("path/transition/move", TransitionPages.model(page), HttpStatusCode.valueOf(status));
  }
}
