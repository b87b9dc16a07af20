package org.handrail.path.attendance.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.attendance.AbsenceReasons;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Why sessions are missed, over four weeks and the four before. */
@Controller
class AbsencesController {
  private static final Duration SPAN = Duration.ofDays(28);

  private final AbsenceReasons reasons;
  private final Clock clock;

  AbsencesController(AbsenceReasons reasons, Clock clock) {
    this.reasons = reasons;
    this.clock = clock;
  }

  @GetMapping("/sessions/absences")
  @MayEnter(area = Area.ATTENDANCE, act = Act.READ)
  ModelAndView show() {
    Instant now = clock.instant();
    return new ModelAndView(
        "path/attendance/absences",
        Map.of("now", reasons.between(now.minus(SPAN), now), "before", reasons.between(now.minus(SPAN.multipliedBy(2)), now.minus(SPAN))));
  }
}
