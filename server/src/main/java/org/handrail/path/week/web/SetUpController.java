package org.handrail.path.week.web;

import java.util.Map;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the week is made of, on one page: each program's tracks and groups. */
@Controller
class SetUpController {
  private final Programs programs;

  SetUpController(Programs programs) {
    this.programs = programs;
  }

  @GetMapping("/week/set-up")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.READ)
  ModelAndView show() {
    var lines =
        programs.all().stream()
            .filter(Program::active)
            .map(p -> new SetUpPage.ProgramLine(p.id().toString(), p.fullName(), p.level().label()))
            .toList();
    return new ModelAndView("path/week/set-up", Map.of("page", new SetUpPage(lines)));
  }
}
