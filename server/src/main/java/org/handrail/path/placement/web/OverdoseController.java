package org.handrail.path.placement.web;

import java.util.stream.Stream;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.medical.OverdoseEntry;
import org.handrail.path.medical.RecordOverdoseFact;
import org.handrail.path.placement.AssessmentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes down, from the placement page, that naloxone was given or education done. */
@Controller
class OverdoseController {
  private final RecordOverdoseFact record;
  private final PlacementPages pages;

  OverdoseController(RecordOverdoseFact record, PlacementPages pages) {
    this.record = record;
    this.pages = pages;
  }

  /** The whole team hands out naloxone, so the right to work on the plan is enough, as on the medical page. */
  @PostMapping("/patients/{patient}/placement/{assessment}/overdose")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  String done(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, Form form, RedirectAttributes flash) {
    pages.sheet(patient, assessment);
    var kind = Stream.of(OverdoseEntry.Kind.NALOXONE_GIVEN, OverdoseEntry.Kind.EDUCATION_DONE)
        .filter(one -> form.has("kind", one.name())).findFirst().orElseThrow(PlacementPages::notFound);
    record.record(patient, kind, true, "", "").orElseThrow();
    flash.addFlashAttribute("saved", kind.label() + " today: written down.");
    return "redirect:" + PlacementPages.base(patient, assessment);
  }
}
