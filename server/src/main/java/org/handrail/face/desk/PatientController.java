package org.handrail.face.desk;

import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class PatientController {
  private final PatientPages pages;

  PatientController(PatientPages pages) {
    this.pages = pages;
  }

  @GetMapping("/patients/{patient}")
  @MayEnter(area = Area.IDENTITY, act = Act.READ)
  String path(@PathVariable PatientId patient, Model model) {
    model.addAttribute("page", pages.path(patient));
    return "face/desk/path";
  }
}
