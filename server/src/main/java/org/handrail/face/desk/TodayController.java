package org.handrail.face.desk;

import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class TodayController {
  private final TodayPages pages;

  TodayController(TodayPages pages) {
    this.pages = pages;
  }

  @GetMapping("/today")
  @MayEnter(area = Area.WORK, act = Act.READ)
  String today(Model model) {
    model.addAttribute("page", pages.today());
    return "face/desk/today";
  }
}
