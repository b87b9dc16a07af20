package org.handrail.path.plan.web;

import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.plan.ChangePlan;
import org.handrail.path.plan.ObjectiveId;
import org.handrail.path.plan.ObjectiveStatus;
import org.handrail.path.plan.PlanVersionId;
import org.handrail.path.plan.PresentProgram;
import org.handrail.path.plan.RecordProgress;
import org.handrail.path.plan.StartPlan;
import org.handrail.path.plan.WithdrawPlan;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan in force, and what can be done with it. */
@Controller
@RequestMapping("/patients/{patient}/plan")
class PlanController {
  private final PlanPages pages;
  private final StartPlan start;
  private final ChangePlan change;
  private final WithdrawPlan withdraw;
  private final RecordProgress progress;
  private final PresentProgram programs;

  PlanController(PlanPages pages, StartPlan start, ChangePlan change, WithdrawPlan withdraw, RecordProgress progress,
      PresentProgram programs) {
    this.pages = pages;
    this.start = start;
    this.change = change;
    this.withdraw = withdraw;
    this.progress = progress;
    this.programs = programs;
  }

  @GetMapping
  @MayEnter(area = Area.PLAN, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), 200);
  }

  @PostMapping("/start")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView start(@PathVariable PatientId patient) {
    return answer(
        patient,
        programs.of(patient)
            .map(program -> start.start(patient, program.id()))
            .orElseGet(() -> Outcome.refused("A plan is written for someone in a program. Admit the person first")),
        "/draft");
  }

  @PostMapping("/change")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView change(@PathVariable PatientId patient) {
    return answer(patient, change.change(patient), "/draft");
  }

  @PostMapping("/reopen")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView reopen(@PathVariable PatientId patient, Form form) {
    return answer(patient, withdraw.reopen(patient, version(form)), "/draft");
  }

  @PostMapping("/withdraw")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView withdraw(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", "Taken back. It stays on record.");
    return answer(patient, withdraw.withdraw(patient, version(form)), "");
  }

  @PostMapping("/progress/{step}")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView progress(
      @PathVariable PatientId patient, @PathVariable ObjectiveId step, Form form, RedirectAttributes flash) {
    ObjectiveStatus status = status(form.value("status"));
    flash.addFlashAttribute("saved", "Noted.");
    return answer(patient, progress.record(patient, step, status, form.value("words")), "#s-" + step);
  }

  private static ObjectiveStatus status(String name) {
    for (ObjectiveStatus status : ObjectiveStatus.values()) {
      if (status.name().equals(name)) {
        return status;
      }
    }
    return ObjectiveStatus.WORKING;
  }

  /** The version a form speaks of; one that nobody has when the field was tampered with. */
  static PlanVersionId version(Form form) {
    try {
      return new PlanVersionId(java.util.UUID.fromString(form.value("version")));
    } catch (IllegalArgumentException e) {
      return PlanVersionId.next();
    }
  }

  private ModelAndView answer(PatientId patient, Outcome<?> outcome, String then) {
    return outcome.isDone()
        ? new ModelAndView("redirect:" + PlanPages.base(patient) + then)
        : view(patient, Form.empty().refused(outcome.refusals()), 422);
  }

  private ModelAndView view(PatientId patient, Form form, int status) {
    return new ModelAndView(
        "path/plan/plan", Map.of("page", pages.page(patient, form)), HttpStatusCode.valueOf(status));
  }
}
