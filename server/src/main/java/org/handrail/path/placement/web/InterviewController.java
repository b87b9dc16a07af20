package org.handrail.path.placement.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.placement.AssessmentId;
import org.handrail.path.placement.Edited;
import org.handrail.path.placement.InterviewForm;
import org.handrail.path.placement.InterviewPart;
import org.handrail.path.placement.SaveInterviewPart;
import org.handrail.path.placement.SignInterviewPart;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guided interview: part by part, saved while it is typed. */
@Controller
@RequestMapping("/patients/{patient}/placement/{assessment}/interview")
class InterviewController {
  private final PlacementPages placement;
  private final InterviewPages pages;
  private final SaveInterviewPart save;
  private final SignInterviewPart sign;

  InterviewController(PlacementPages placement, InterviewPages pages, SaveInterviewPart save, SignInterviewPart sign) {
    this.placement = placement;
    this.pages = pages;
    this.save = save;
    this.sign = sign;
  }

  @GetMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  String begin(@PathVariable PatientId patient, @PathVariable AssessmentId assessment) {
    placement.sheet(patient, assessment);
    return "redirect:" + base(patient, assessment) + "/" + InterviewForm.shipped().parts().getFirst().id();
  }

  @GetMapping("/{part}")
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, @PathVariable String part) {
    return view(patient, assessment, part, Form.empty(), Form.empty(), null, 200);
  }

  @PostMapping("/{part}/draft")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView draft(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, @PathVariable String part, Form form) {
    return switch (saved(patient, assessment, part, form)) {
      case Edited.Kept<InterviewPart> kept -> said(new InterviewPage.Saved(kept.now().version(), "Saved", false, List.of()), 200);
      case Edited.Overtaken<InterviewPart> overtaken -> said(new InterviewPage.Saved(overtaken.theirs().version(),
          "A colleague wrote here meanwhile. Yours is not saved yet: take over what you need, then change yours once more.", true,
          InterviewPages.said(part(part), overtaken.theirs())), 409);
      case Edited.Refused<InterviewPart> refused -> said(new InterviewPage.Saved(edited(form),
          "Not saved: " + String.join("; ", refused.refusals().stream().map(Refusal::message).toList()), true, List.of()), 422);
    };
  }

  @PostMapping("/{part}")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView save(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, @PathVariable String part, Form form, RedirectAttributes flash) {
    return switch (saved(patient, assessment, part, form)) {
      case Edited.Kept<InterviewPart> kept -> {
        flash.addFlashAttribute("saved", part(part).title() + ": saved.");
        yield new ModelAndView("redirect:" + next(patient, assessment, part));
      }
      case Edited.Overtaken<InterviewPart> overtaken -> view(patient, assessment, part, form, Form.empty(), overtaken.theirs(), 409);
      case Edited.Refused<InterviewPart> refused -> view(patient, assessment, part, form.refused(refused.refusals()), Form.empty(), null, 422);
    };
  }

  @PostMapping("/{part}/sign")
  @MayEnter(area = Area.PLACEMENT, act = Act.SIGN)
  ModelAndView sign(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, @PathVariable String part, Form form, RedirectAttributes flash) {
    placement.sheet(patient, assessment);
    var outcome = sign.sign(patient, assessment, part(part).id(), edited(form), SigningMethod.of(form.value("signature"), form.value("strokes")));
    if (!outcome.isDone()) {
      return view(patient, assessment, part, Form.empty(), form.refused(outcome.refusals()), null, 422);
    }
    flash.addFlashAttribute("saved", part(part).title() + ": signed.");
    return new ModelAndView("redirect:" + next(patient, assessment, part));
  }

  private Edited<InterviewPart> saved(PatientId patient, AssessmentId assessment, String partId, Form form) {
    placement.sheet(patient, assessment);
    var values = new LinkedHashMap<String, String>();
    part(partId).fields().forEach(field -> values.put(field.name(), form.value(field.name()).replace("\r\n", "\n").strip()));
    return save.save(patient, assessment, partId, values, edited(form));
  }

  private static InterviewForm.Part part(String id) {
    return InterviewForm.shipped().part(id).orElseThrow(PlacementPages::notFound);
  }

  private static int edited(Form form) {
    return form.value("edited").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("edited")) : 0;
  }

  private static String base(PatientId patient, AssessmentId assessment) {
    return PlacementPages.base(patient, assessment) + "/interview";
  }

  private static String next(PatientId patient, AssessmentId assessment, String part) {
    var parts = InterviewForm.shipped().parts();
    int after = parts.indexOf(part(part)) + 1;
    return after < parts.size() ? base(patient, assessment) + "/" + parts.get(after).id() : PlacementPages.base(patient, assessment);
  }

  private static ModelAndView said(InterviewPage.Saved saved, int status) {
    return new ModelAndView("path/placement/interview_saved", Map.of("saved", saved), HttpStatusCode.valueOf(status));
  }

  private ModelAndView view(PatientId patient, AssessmentId assessment, String part, Form form, Form signForm, @Nullable InterviewPart theirs, int status) {
    return new ModelAndView("path/placement/interview", Map.of("page", pages.page(patient, assessment, part, form, signForm, theirs)), HttpStatusCode.valueOf(status));
  }
}
