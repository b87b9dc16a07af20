package org.handrail.path.week.web;

import java.util.Optional;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class WeekController {
  private final WeekPages pages;

  WeekController(WeekPages pages) {
    this.pages = pages;
  }

  /** @param day any day of the wanted week; a text that is no day means this week */
  @GetMapping("/week")
  @MayEnter(area = Area.WEEK, act = Act.READ)
  String week(
      @RequestParam(defaultValue = "") String site, @RequestParam(defaultValue = "") String day, Model model) {
    model.addAttribute("page", pages.page(Optional.of(site), Typed.day(day)));
    return "path/week/week";
  }
}
