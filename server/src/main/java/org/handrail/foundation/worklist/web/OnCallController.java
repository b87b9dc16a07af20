package org.handrail.foundation.worklist.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.worklist.ChangeOnCall;
import org.handrail.foundation.worklist.OnCall;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who can be reached at night: the list alerts go to first. */
@Controller
class OnCallController {
  private static final Duration AHEAD = Duration.ofDays(60);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.US);

  private final OnCall onCall;
  private final ChangeOnCall change;
  private final StaffDirectory staff;
  private final Programs programs;
  private final Organizations organizations;
  private final Clock clock;

  OnCallController(
      OnCall onCall,
      ChangeOnCall change,
      StaffDirectory staff,
      Programs programs,
      Organizations organizations,
      Clock clock) {
    this.onCall = onCall;
    this.change = change;
    this.staff = staff;
    this.programs = programs;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/admin/on-call")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  ModelAndView list() {
    return view(Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/admin/on-call")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView add(Form form, RedirectAttributes flash) {
    Outcome<OnCall.Duty> outcome = change.add(
        id(form.value("staff"), StaffId::new), id(form.value("program"), ProgramId::new), time(form.value("from")), time(form.value("until")));
    if (!outcome.isDone()) {
      return view(form.refused(outcome.refusals()), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    flash.addFlashAttribute("saved", "Added to the on-call list.");
    return new ModelAndView("redirect:/admin/on-call");
  }

  @PostMapping("/admin/on-call/remove")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String remove(Form form, RedirectAttributes flash) {
    StaffId person = id(form.value("staff"), StaffId::new);
    if (person == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    try {
      onCall.remove(new OnCall.Duty(
          person, id(form.value("program"), ProgramId::new), Instant.parse(form.value("from")), Instant.parse(form.value("until"))));
    } catch (DateTimeParseException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    flash.addFlashAttribute("saved", "Taken off the on-call list.");
    return "redirect:/admin/on-call";
  }

  private ModelAndView view(Form form, HttpStatus status) {
    Instant now = clock.instant();
    ZoneId zone = organizations.current().timeZone();
    List<OnCallPage.Line> lines = onCall.between(now, now.plus(AHEAD)).stream().map(d -> line(d, now, zone)).toList();
    OnCallPage page = new OnCallPage(
        lines.stream().anyMatch(OnCallPage.Line::now), lines,
        Choice.of(staff.active(), s -> s.id().toString(), s -> s.name().shown()),
        Choice.of(programs.all(), p -> p.id().toString(), Program::fullName), form);
    return new ModelAndView("foundation/worklist/on_call", Map.of("page", page), status);
  }

  private OnCallPage.Line line(OnCall.Duty duty, Instant now, ZoneId zone) {
    ProgramId program = duty.program();
    return new OnCallPage.Line(
        staff.get(duty.staff()).name().shown(),
        program == null ? "whole organization" : programs.get(program).fullName(),
        MOMENT.format(duty.from().atZone(zone)) + " to " + MOMENT.format(duty.until().atZone(zone)),
        !duty.from().isAfter(now) && duty.until().isAfter(now),
        duty.staff().toString(), program == null ? "" : program.toString(), duty.from().toString(), duty.until().toString());
  }

  private static <T> @Nullable T id(String value, Function<UUID, T> type) {
    try {
      return value.isBlank() ? null : type.apply(UUID.fromString(value));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable LocalDateTime time(String value) {
    try {
      return value.isBlank() ? null : LocalDateTime.parse(value);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
