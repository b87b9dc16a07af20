package org.handrail.face.desk;

import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PatientsController {
  private final PatientList list;

  PatientsController(PatientList list) {
    this.list = list;
  }

  @GetMapping("/patients")
  @MayEnter(area = Area.IDENTITY, act = Act.READ)
  String patients(@RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("page", list.find(q.strip()));
    return "face/desk/patients";
  }
}
