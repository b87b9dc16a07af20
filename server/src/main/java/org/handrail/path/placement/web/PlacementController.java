package org.handrail.path.placement.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.placement.AssessmentId;
import org.handrail.path.placement.Assessments;
import org.handrail.path.placement.DecidePlacement;
import org.handrail.path.placement.SetAsideAssessment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The placement page: look, decide, sign, or set the assessment aside. */
@Controller
@RequestMapping("/patients/{patient}/placement")
class PlacementController {
  private static final HttpStatusCode REFUSED = HttpStatusCode.valueOf(422);

  private final PlacementPages pages;
  private final Assessments assessments;
  private final DecidePlacement decide;
  private final SetAsideAssessment setAside;

  PlacementController(PlacementPages pages, Assessments assessments, DecidePlacement decide, SetAsideAssessment setAside) {
    this.pages = pages;
    this.assessments = assessments;
    this.decide = decide;
    this.setAside = setAside;
  }

  /** The open assessment, or the list to start one from. */
  @GetMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  String now(@PathVariable PatientId patient) {
    return assessments.draft(patient).map(draft -> "redirect:" + PlacementPages.base(patient, draft.id()))
        .orElse("redirect:/patients/" + patient + "/assessment");
  }

  @GetMapping("/{assessment}")
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, @PathVariable AssessmentId assessment) {
    return view(patient, assessment, Form.empty(), Form.empty(), HttpStatusCode.valueOf(200));
  }

  @PostMapping("/{assessment}/decision")
  @MayEnter(area = Area.PLACEMENT, act = Act.SIGN)
  ModelAndView decide(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, Form form, RedirectAttributes flash) {
    pages.sheet(patient, assessment);
    LocalDate reviewOn;
    try {
      reviewOn = form.has("review", "yes") && !form.value("reviewOn").isBlank() ? LocalDate.parse(form.value("reviewOn")) : null;
    } catch (DateTimeException notADate) {
      return refused(patient, assessment, form, Outcome.refused("reviewOn", "Enter a date"));
    }
    var choice = new DecidePlacement.Choice(form.value("recommended"), form.value("actual"), blankToNull(form.value("reason")),
        form.value("words"), reviewOn, form.value("seen"));
    var outcome = decide.decide(patient, assessment, choice, SigningMethod.of(form.value("signature"), form.value("strokes")));
    if (!outcome.isDone()) {
      return refused(patient, assessment, form, outcome);
    }
    flash.addFlashAttribute("saved", "Placement signed.");
    return new ModelAndView("redirect:" + PlacementPages.base(patient, assessment));
  }

  @PostMapping("/{assessment}/set-aside")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView setAside(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, Form form, RedirectAttributes flash) {
    pages.sheet(patient, assessment);
    var outcome = setAside.setAside(patient, assessment, form.value("why"));
    if (!outcome.isDone()) {
      return view(patient, assessment, Form.empty(), form.refused(outcome.refusals()), REFUSED);
    }
    flash.addFlashAttribute("saved", "Assessment set aside. Nothing was deleted.");
    return new ModelAndView("redirect:/patients/" + patient + "/assessment");
  }

  private ModelAndView refused(PatientId patient, AssessmentId assessment, Form form, Outcome<?> outcome) {
    return view(patient, assessment, form.refused(outcome.refusals()), Form.empty(), REFUSED);
  }

  private ModelAndView view(PatientId patient, AssessmentId assessment, Form form, Form asideForm, HttpStatusCode status) {
    return new ModelAndView("path/placement/placement", Map.of("page", pages.page(patient, assessment, form, asideForm)), status);
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
