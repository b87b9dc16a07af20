package org.handrail.foundation.sites.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.CloseDay;
import org.handrail.foundation.sites.ClosedDay;
import org.handrail.foundation.sites.ClosedDayId;
import org.handrail.foundation.sites.ClosedDays;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.ReopenDay;
import org.handrail.foundation.sites.Rooms;
import org.handrail.foundation.sites.SiteId;
import org.handrail.foundation.sites.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import jakarta.servlet.http.HttpServletResponse;

/** The list of sites with their programs and rooms, and the days they are closed. */
@Controller
class ProgramsController {
  private final Sites sites;
  private final Programs programs;
  private final Rooms rooms;
  private final ClosedDays closedDays;
  private final CloseDay closeDay;
  private final ReopenDay reopenDay;
  private final Clock clock;

  ProgramsController(
      Sites sites, Programs programs, Rooms rooms, ClosedDays closedDays, CloseDay closeDay, ReopenDay reopenDay, Clock clock) {
    this.sites = sites;
    this.programs = programs;
    this.rooms = rooms;
    this.closedDays = closedDays;
    this.closeDay = closeDay;
    this.reopenDay = reopenDay;
    this.clock = clock;
  }

  @GetMapping("/admin/programs")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  String list(Model model) {
    return draw(model, Form.empty(), "");
  }

  @PostMapping("/admin/programs/sites/{site}/closed-days")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String close(
      @PathVariable SiteId site,
      @RequestParam(required = false) @Nullable ProgramId program,
      Form form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Outcome<ClosedDay> outcome = day(form).then(day -> closeDay.close(site, program, day, form.value("reason")));
    if (outcome instanceof Outcome.Done<ClosedDay>(ClosedDay closed)) {
      redirect.addFlashAttribute("saved", "Closed on " + ProgramsPage.day(closed.day()) + ".");
      return "redirect:/admin/programs";
    }
    response.setStatus(422);
    return draw(model, form.refused(outcome.refusals()), site.toString());
  }

  @PostMapping("/admin/programs/closed-days/{day}/reopen")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String reopen(@PathVariable ClosedDayId day, RedirectAttributes redirect) {
    reopenDay.reopen(day);
    redirect.addFlashAttribute("saved", "That day is open again.");
    return "redirect:/admin/programs";
  }

  private String draw(Model model, Form form, String formOf) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var all =
        sites.all().stream()
            .map(
                site ->
                    new ProgramsPage.At(
                        site,
                        programs.at(site.id()),
                        rooms.at(site.id()),
                        closedDays.at(site.id(), today.atStartOfDay(ZoneOffset.UTC).withZoneSameInstant(site.zone()).toLocalDate())))
            .toList();
    model.addAttribute("page", new ProgramsPage(all, form, formOf));
    return "foundation/sites/programs";
  }

  private static Outcome<LocalDate> day(Form form) {
    try {
      return Outcome.done(LocalDate.parse(form.value("day")));
    } catch (DateTimeParseException e) {
      return Outcome.refused("day", "Choose the day");
    }
  }
}
