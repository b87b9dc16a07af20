package org.handrail.path.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.handrail.foundation.documents.Pdf;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.plan.KeepRecoveryPlan;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Both recovery plans as staff read, write and print them with the person. */
@Controller
class RecoveryController {
  private final RecoveryPages pages;
  private final RecoveryWriting writing;
  private final KeepRecoveryPlan keep;
  private final Pdf pdf;
  private final Access access;

  RecoveryController(RecoveryPages pages, RecoveryWriting writing, KeepRecoveryPlan keep, Pdf pdf, Access access) {
    this.pages = pages;
    this.writing = writing;
    this.keep = keep;
    this.pdf = pdf;
    this.access = access;
  }

  private RecoveryPage page(PatientId patient, HttpServletRequest request) {
    boolean mayWrite = access.may(Area.PLAN, Act.WRITE, patient);
    return pages.show(patient, RecoveryPages.kind(request.getRequestURI()), "/patients/" + patient, false, mayWrite, Form.empty());
  }

  @GetMapping({"/patients/{patient}/safety-plan", "/patients/{patient}/relapse-plan"})
  @MayEnter(area = Area.PLAN, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, HttpServletRequest request) {
    return new ModelAndView("path/plan/recovery", Map.of("page", page(patient, request)));
  }

  @GetMapping({"/patients/{patient}/safety-plan/print", "/patients/{patient}/relapse-plan/print"})
  @MayEnter(area = Area.PLAN, act = Act.READ)
  ResponseEntity<byte[]> print(@PathVariable PatientId patient, HttpServletRequest request) {
    return Pdf.download(pdf.render("path/plan/recovery_print", "Handrail", Map.of("page", page(patient, request))), "plan.pdf");
  }

  @GetMapping({"/patients/{patient}/safety-plan/edit", "/patients/{patient}/relapse-plan/edit"})
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView edit(@PathVariable PatientId patient, HttpServletRequest request) {
    return editing(patient, request, Form.empty(), 200);
  }

  @PostMapping({"/patients/{patient}/safety-plan/parts/{part}", "/patients/{patient}/relapse-plan/parts/{part}"})
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView save(@PathVariable PatientId patient, @PathVariable String part, Form form, HttpServletRequest request) {
    return writing.save(patient, RecoveryPages.kind(request.getRequestURI()), part, form);
  }

  @PostMapping({"/patients/{patient}/safety-plan/keep", "/patients/{patient}/relapse-plan/keep"})
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView keep(@PathVariable PatientId patient, HttpServletRequest request, RedirectAttributes flash) {
    var kind = RecoveryPages.kind(request.getRequestURI());
    var outcome = keep.keep(patient, kind);
    if (!outcome.isDone()) {
      return editing(patient, request, Form.empty().refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "This is the plan now. The former version stays on record.");
    return new ModelAndView("redirect:/patients/" + patient + "/" + kind.address());
  }

  private ModelAndView editing(PatientId patient, HttpServletRequest request, Form form, int status) {
    var page = pages.edit(patient, RecoveryPages.kind(request.getRequestURI()), "/patients/" + patient, false, form);
    return new ModelAndView("path/plan/recovery_edit", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
