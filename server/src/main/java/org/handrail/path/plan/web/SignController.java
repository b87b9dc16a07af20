package org.handrail.path.plan.web;

import java.util.Map;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.plan.ComparePlans;
import org.handrail.path.plan.PlanVersion;
import org.handrail.path.plan.PlanVersionId;
import org.handrail.path.plan.Plans;
import org.handrail.path.plan.SignPlan;
import org.handrail.path.plan.VersionState;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in person: the patient on this screen, the clinician for themselves. */
@Controller
@RequestMapping("/patients/{patient}/plan/sign")
class SignController {
  private final PlanPages pages;
  private final Plans plans;
  private final ComparePlans compare;
  private final SignPlan sign;
  private final Signatures signatures;
  private final SignatureViews signatureViews;
  private final Patients patients;
  private final Access access;

  SignController(PlanPages pages, Plans plans, ComparePlans compare, SignPlan sign, Signatures signatures,
      SignatureViews signatureViews, Patients patients, Access access) {
    this.pages = pages;
    this.plans = plans;
    this.compare = compare;
    this.sign = sign;
    this.signatures = signatures;
    this.signatureViews = signatureViews;
    this.patients = patients;
    this.access = access;
  }

  @GetMapping
  @MayEnter(area = Area.PLAN, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), Form.empty(), 200);
  }

  @PostMapping("/patient")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView patient(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    var outcome =
        sign.asPatient(patient, PlanController.version(form), form.value("words"), form.has("disagrees", "true"),
            method(form));
    return outcome.isDone() ? signed(patient, flash) : view(patient, form.refused(outcome.refusals()), Form.empty(), 422);
  }

  @PostMapping("/clinician")
  @MayEnter(area = Area.PLAN, act = Act.SIGN)
  ModelAndView clinician(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Outcome<PlanVersionId> outcome = sign.asClinician(patient, PlanController.version(form), method(form));
    return outcome.isDone() ? signed(patient, flash) : view(patient, Form.empty(), form.refused(outcome.refusals()), 422);
  }

  static SigningMethod method(Form form) {
    return SigningMethod.of(form.value("signature"), form.value("strokes"));
  }

  private ModelAndView signed(PatientId patient, RedirectAttributes flash) {
    boolean waiting = plans.pending(patient).isPresent();
    flash.addFlashAttribute("saved", waiting ? "Signed. One signature is still missing." : "Signed. The plan is in force.");
    return new ModelAndView("redirect:" + PlanPages.base(patient) + (waiting ? "/sign" : ""));
  }

  private ModelAndView view(PatientId patient, Form patientForm, Form clinicianForm, int status) {
    var pending = plans.pending(patient).filter(v -> v.state() == VersionState.PROPOSED);
    if (pending.isEmpty()) {
      return new ModelAndView("redirect:" + PlanPages.base(patient));
    }
    PlanVersion version = pending.get();
    Days days = pages.days();
    var missing = sign.missing(version, signatures.of(version.subject()));
    var page =
        new SignPage(
            PlanPages.base(patient),
            patients.get(patient).name().called(),
            version.id().toString(),
            "Version " + version.number() + " of the plan",
            pages.content(version, days),
            plans.active(patient).map(active -> compare.changes(active, version)).orElse(null),
            missing.contains("patient"),
            missing.contains("clinician"),
            access.may(Area.PLAN, Act.SIGN, patient),
            signatureViews.of(version, days),
            pages.said(version, days),
            SignPlan.PATIENT_MEANING,
            SignPlan.CLINICIAN_MEANING,
            Acting.actor().name(),
            patientForm,
            clinicianForm);
    return new ModelAndView("path/plan/sign", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
