package org.handrail.path.placement.web;

import java.util.Map;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.placement.Assessment;
import org.handrail.path.placement.AssessmentId;
import org.handrail.path.placement.Edited;
import org.handrail.path.placement.WriteWishes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what the person wants, in their own words. */
@Controller
@RequestMapping("/patients/{patient}/placement/{assessment}/wishes")
class WishesController {
  private final PlacementPages pages;
  private final WriteWishes write;
  private final Patients patients;

  WishesController(PlacementPages pages, WriteWishes write, Patients patients) {
    this.pages = pages;
    this.write = write;
    this.patients = patients;
  }

  @GetMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, @PathVariable AssessmentId assessment) {
    return view(patient, assessment, Form.empty(), null, 200);
  }

  @PostMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView write(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, Form form, RedirectAttributes flash) {
    pages.sheet(patient, assessment);
    int edited = form.value("edited").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("edited")) : -1;
    return switch (write.write(patient, assessment, form.value("wishes"), form.value("circumstances").lines().toList(), edited)) {
      case Edited.Kept<Assessment> kept -> {
        flash.addFlashAttribute("saved", "Saved.");
        yield new ModelAndView("redirect:" + PlacementPages.base(patient, assessment));
      }
      case Edited.Overtaken<Assessment> overtaken -> view(patient, assessment, form, overtaken.theirs(), 409);
      case Edited.Refused<Assessment> refused -> view(patient, assessment, form.refused(refused.refusals()), null, 422);
    };
  }

  private ModelAndView view(PatientId patient, AssessmentId id, Form form, @Nullable Assessment theirs, int status) {
    var assessment = pages.sheet(patient, id).assessment();
    String base = PlacementPages.base(patient, id);
    var page = new WishesPage(base, base + "/wishes", patients.get(patient).name().called(), assessment.wishes(),
        String.join("\n", assessment.circumstances()), assessment.version(),
        theirs == null ? null : "“" + theirs.wishes() + "” " + String.join(" · ", theirs.circumstances()), form);
    return new ModelAndView("path/placement/wishes", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
