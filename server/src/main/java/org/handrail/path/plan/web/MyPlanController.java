package org.handrail.path.plan.web;

import java.util.Map;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.plan.AskAboutPlan;
import org.handrail.path.plan.PlanVersion;
import org.handrail.path.plan.PlanVersionId;
import org.handrail.path.plan.Plans;
import org.handrail.path.plan.SignPlan;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The patient's own plan: read, ask, sign. */
@Controller
@RequestMapping("/my/plan")
class MyPlanController {
  private static final String HOME = "redirect:/my/plan";

  private final PlanPages staffPages;
  private final MyPlanPages pages;
  private final Plans plans;
  private final SignPlan sign;
  private final AskAboutPlan ask;
  private final PlanPdf pdf;

  MyPlanController(PlanPages staffPages, MyPlanPages pages, Plans plans, SignPlan sign, AskAboutPlan ask, PlanPdf pdf) {
    this.staffPages = staffPages;
    this.pages = pages;
    this.plans = plans;
    this.sign = sign;
    this.ask = ask;
    this.pdf = pdf;
  }

  private static ModelAndView home() {
    return new ModelAndView(HOME);
  }

  private static PatientId me() {
    return Acting.actor().patientId();
  }

  @GetMapping
  @MayEnter(area = Area.PLAN, act = Act.READ, as = Audience.PATIENT)
  ModelAndView show() {
    return new ModelAndView("path/plan/my_plan", Map.of("page", pages.page(me(), staffPages.days())));
  }

  @GetMapping("/sign")
  @MayEnter(area = Area.PLAN, act = Act.SIGN, as = Audience.PATIENT)
  ModelAndView toSign() {
    return pages.toSign(me()).map(v -> signing(v, Form.empty(), 200)).orElseGet(MyPlanController::home);
  }

  @PostMapping("/sign")
  @MayEnter(area = Area.PLAN, act = Act.SIGN, as = Audience.PATIENT)
  ModelAndView sign(Form form, RedirectAttributes flash) {
    var outcome =
        sign.asPatient(me(), PlanController.version(form), form.value("words"), form.has("disagrees", "true"),
            SignController.method(form));
    if (outcome.isDone()) {
      boolean waits = plans.pending(me()).isPresent();
      flash.addFlashAttribute("saved", waits ? "Signed, thank you. It starts when your counselor has signed too." : "Signed, thank you. This is your plan now.");
      return home();
    }
    return pages.toSign(me()).map(v -> signing(v, form.refused(outcome.refusals()), 422)).orElseGet(MyPlanController::home);
  }

  @GetMapping("/ask")
  @MayEnter(area = Area.PLAN, act = Act.SIGN, as = Audience.PATIENT)
  ModelAndView toAsk() {
    return pages.toSign(me()).map(v -> asking(v, Form.empty(), 200)).orElseGet(MyPlanController::home);
  }

  @PostMapping("/ask")
  @MayEnter(area = Area.PLAN, act = Act.SIGN, as = Audience.PATIENT)
  ModelAndView ask(Form form, RedirectAttributes flash) {
    var outcome = ask.ask(me(), PlanController.version(form), form.value("question"));
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", "Your question is on its way.");
      return home();
    }
    return pages.toSign(me()).map(v -> asking(v, form.refused(outcome.refusals()), 422)).orElseGet(MyPlanController::home);
  }

  @GetMapping("/versions/{version}")
  @MayEnter(area = Area.PLAN, act = Act.READ, as = Audience.PATIENT)
  ModelAndView version(@PathVariable PlanVersionId version) {
    return signed(version)
        .map(v -> new ModelAndView("path/plan/my_version", Map.of("page", pages.old(v, staffPages.days()))))
        .orElseGet(MyPlanController::home);
  }

  @GetMapping("/versions/{version}/pdf")
  @MayEnter(area = Area.PLAN, act = Act.READ, as = Audience.PATIENT)
  ResponseEntity<byte[]> pdf(@PathVariable PlanVersionId version) {
    return pdf.answer(signed(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), staffPages.days());
  }

  /** Drafts and versions taken back are the team's work; a patient reads what was in force. */
  private java.util.Optional<PlanVersion> signed(PlanVersionId version) {
    return plans.find(me(), version).filter(v -> v.activeFrom() != null);
  }

  private ModelAndView signing(PlanVersion version, Form form, int status) {
    return new ModelAndView(
        "path/plan/my_sign",
        Map.of("page", pages.signing(version, staffPages.days(), form)),
        HttpStatusCode.valueOf(status));
  }

  private ModelAndView asking(PlanVersion version, Form form, int status) {
    return new ModelAndView(
        "path/plan/my_ask", Map.of("page", pages.asking(version, form)), HttpStatusCode.valueOf(status));
  }
}
