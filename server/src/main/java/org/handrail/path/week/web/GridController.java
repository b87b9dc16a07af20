package org.handrail.path.week.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.week.Hindrances;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The week as a time grid, by room, facilitator and patient; a session is dragged there, or moved with the keyboard. */
@Controller
class GridController {
  /** Days around a session that are looked at when it is picked up: the week that is shown, wherever it begins. */
  private static final int AROUND = 8;

  private final GridPages pages;
  private final SchedulePages schedules;
  private final Sessions sessions;
  private final Hindrances hindrances;

  GridController(GridPages pages, SchedulePages schedules, Sessions sessions, Hindrances hindrances) {
    this.pages = pages;
    this.schedules = schedules;
    this.sessions = sessions;
    this.hindrances = hindrances;
  }

  /** @param day any day of the wanted week; a text that is no day means this week */
  @GetMapping("/week/grid")
  @MayEnter(area = Area.WEEK, act = Act.READ)
  ModelAndView site(
      @RequestParam(defaultValue = "") String site, @RequestParam(defaultValue = "all") String by, @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String day) {
    return pages.ofSite(site, by, of, Typed.day(day))
        .map(page -> new ModelAndView("path/week/grid", Map.of("page", page)))
        .orElseGet(() -> new ModelAndView("redirect:/week"));
  }

  @GetMapping("/patients/{patient}/schedule/grid")
  @MayEnter(area = Area.WEEK, act = Act.READ)
  ModelAndView patient(@PathVariable PatientId patient, @RequestParam(defaultValue = "") String day) {
    return schedules.program(patient)
        .map(program -> new ModelAndView("path/week/schedule-grid", Map.of("page", pages.of(patient, program, Typed.day(day)))))
        .orElseGet(() -> new ModelAndView("redirect:/patients/" + patient + "/schedule"));
  }

  /** What stands in the way in the days around; counts those expected and names none of them. */
  @GetMapping("/sessions/{session}/hindrances")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  @ResponseBody
  Hindrances.Found hindrances(@PathVariable SessionId session, @RequestParam(defaultValue = "") String day) {
    Session moving = sessions.find(session).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Optional<LocalDate> wanted = Typed.day(day);
    LocalDate from = wanted.orElse(moving.day().minusDays(AROUND - 1L));
    return hindrances.of(moving, from, wanted.isPresent() ? from.plusDays(1) : moving.day().plusDays(AROUND));
  }
}
