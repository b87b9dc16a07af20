package org.handrail.path.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.privacy.Public;
import org.handrail.path.plan.KeepRecoveryPlan;
import org.handrail.path.plan.RecoveryPlanKind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The person's own safety plan and plan against relapse, on their phone. They write them in their own name, as they sign
 * their treatment plan; that is the right the routes ask for.
 */
@Controller
class MyRecoveryController {
  private final RecoveryPages pages;
  private final RecoveryWriting writing;
  private final KeepRecoveryPlan keep;

  MyRecoveryController(RecoveryPages pages, RecoveryWriting writing, KeepRecoveryPlan keep) {
    this.pages = pages;
    this.writing = writing;
    this.keep = keep;
  }

  private static PatientId me() {
    return Acting.actor().patientId();
  }

  @GetMapping({"/my/safety-plan", "/my/relapse-plan"})
  @MayEnter(area = Area.PLAN, act = Act.READ, as = Audience.PATIENT)
  ModelAndView show(HttpServletRequest request) {
    return new ModelAndView("path/plan/my_recovery", Map.of("page", pages.show(me(), RecoveryPages.kind(request.getRequestURI()), "/my", true, true, Form.empty())));
  }

  /** The page a phone keeps: no menu, no form, nothing of the session. */
  @GetMapping("/my/safety-plan/offline")
  @MayEnter(area = Area.PLAN, act = Act.READ, as = Audience.PATIENT)
  ModelAndView offline() {
    return new ModelAndView("path/plan/my_offline", Map.of("page", pages.show(me(), RecoveryPlanKind.SAFETY, "/my", true, false, Form.empty())));
  }

  @GetMapping({"/my/safety-plan/edit", "/my/relapse-plan/edit"})
  @MayEnter(area = Area.PLAN, act = Act.SIGN, as = Audience.PATIENT)
  ModelAndView edit(HttpServletRequest request) {
    return editing(request, Form.empty(), 200);
  }

  @PostMapping({"/my/safety-plan/parts/{part}", "/my/relapse-plan/parts/{part}"})
  @MayEnter(area = Area.PLAN, act = Act.SIGN, as = Audience.PATIENT)
  ModelAndView save(@PathVariable String part, Form form, HttpServletRequest request) {
    return writing.save(me(), RecoveryPages.kind(request.getRequestURI()), part, form);
  }

  @PostMapping({"/my/safety-plan/keep", "/my/relapse-plan/keep"})
  @MayEnter(area = Area.PLAN, act = Act.SIGN, as = Audience.PATIENT)
  ModelAndView keep(HttpServletRequest request, RedirectAttributes flash) {
    var kind = RecoveryPages.kind(request.getRequestURI());
    var outcome = keep.keep(me(), kind);
    if (!outcome.isDone()) {
      return editing(request, Form.empty().refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "This is your plan now. You can change it whenever you want.");
    return new ModelAndView("redirect:/my/" + kind.address());
  }

  /** Says nothing about anybody: the same for every phone. */
  @GetMapping("/my/worker.js")
  @Public
  ResponseEntity<Resource> worker() {
    return file("worker.js", "text/javascript");
  }

  @GetMapping("/my/app.webmanifest")
  @Public
  ResponseEntity<Resource> manifest() {
    return file("app.webmanifest", "application/manifest+json");
  }

  private static ResponseEntity<Resource> file(String name, String type) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.noCache())
        .body(new ClassPathResource("plan/" + name));
  }

  private ModelAndView editing(HttpServletRequest request, Form form, int status) {
    var page = pages.edit(me(), RecoveryPages.kind(request.getRequestURI()), "/my", true, form);
    return new ModelAndView("path/plan/my_recovery_edit", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
