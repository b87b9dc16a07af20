package org.handrail.path.week.web;

import java.util.Map;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.Curricula;
import org.handrail.path.week.Curriculum;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the week is made of, on one page: each program's tracks and groups, what is taught, who works when, who is kept apart. */
@Controller
class SetUpController {
  private final Programs programs;
  private final Curricula curricula;
  private final WholeWeek wholeWeek;

  SetUpController(Programs programs, Curricula curricula, WholeWeek wholeWeek) {
    this.programs = programs;
    this.curricula = curricula;
    this.wholeWeek = wholeWeek;
  }

  @GetMapping("/week/set-up")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.READ)
  ModelAndView show() {
    var lines =
        programs.all().stream()
            .filter(Program::active)
            .map(p -> new SetUpPage.ProgramLine(p.id().toString(), p.fullName(), p.level().label()))
            .toList();
    long inUse = curricula.all().stream().filter(Curriculum::active).count();
    boolean pairs = wholeWeek.may();
    return new ModelAndView("path/week/set-up", Map.of("page", new SetUpPage(lines, inUse == 0 ? "None yet" : inUse + " in use", pairs)));
  }
}
