package org.handrail.path.week.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.HomeZone;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Weekdays;
import org.handrail.path.week.CancelTimeOff;
import org.handrail.path.week.Curricula;
import org.handrail.path.week.Curriculum;
import org.handrail.path.week.CurriculumId;
import org.handrail.path.week.SaveStaffAvailability;
import org.handrail.path.week.StaffAvailabilities;
import org.handrail.path.week.StaffAvailability;
import org.handrail.path.week.TakeTimeOff;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When staff work, when they are away, and what they lead in which languages. */
@Controller
class AvailabilityController {
  private final StaffDirectory staff;
  private final StaffAvailabilities availabilities;
  private final Curricula curricula;
  private final SaveStaffAvailability save;
  private final TakeTimeOff takeTimeOff;
  private final CancelTimeOff cancelTimeOff;
  private final Access access;
  private final HomeZone zone;
  private final Clock clock;

  AvailabilityController(
      StaffDirectory staff,
      StaffAvailabilities availabilities,
      Curricula curricula,
      SaveStaffAvailability save,
      TakeTimeOff takeTimeOff,
      CancelTimeOff cancelTimeOff,
      Access access,
      HomeZone zone,
      Clock clock) {
    this.staff = staff;
    this.availabilities = availabilities;
    this.curricula = curricula;
    this.save = save;
    this.takeTimeOff = takeTimeOff;
    this.cancelTimeOff = cancelTimeOff;
    this.access = access;
    this.zone = zone;
    this.clock = clock;
  }

  @GetMapping("/week/staff")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.READ)
  ModelAndView list() {
    List<StaffMember> all = staff.active();
    var known = availabilities.of(all.stream().map(StaffMember::id).toList(), today(), today().plusMonths(3));
    var lines = all.stream().map(s -> AvailabilityPage.line(s, Optional.ofNullable(known.get(s.id())))).toList();
    return new ModelAndView("path/week/availabilities", Map.of("lines", lines, "mayChange", access.may(Area.WEEK_SETUP, Act.WRITE)));
  }

  @GetMapping("/week/staff/{staff}")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView show(@PathVariable("staff") StaffId who) {
    return view(who, known(availabilities.of(who, today())), Form.empty(), 200);
  }

  @PostMapping("/week/staff/{staff}")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView save(@PathVariable("staff") StaffId who, Form form, RedirectAttributes flash) {
    member(who);
    Outcome<StaffId> outcome =
        hours(form)
            .then(
                hours ->
                    save.save(
                        who,
                        hours,
                        form.all("languages").stream().filter(AvailabilityPage::isLanguage).toList(),
                        Typed.ids(form, "curricula", CurriculumId::new)));
    return answer(who, outcome, form.refused(outcome.isDone() ? List.of() : outcome.refusals()), Form.empty(), "Saved.", flash);
  }

  @PostMapping("/week/staff/{staff}/away")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView away(@PathVariable("staff") StaffId who, Form form, RedirectAttributes flash) {
    member(who);
    Optional<LocalDate> from = Typed.day(form, "from");
    Optional<LocalDate> last = Typed.day(form, "last");
    Outcome<UUID> outcome =
        from.isEmpty()
            ? Outcome.refused("from", "Enter the first day away, such as 2026-12-21")
            : last.isEmpty()
                ? Outcome.refused("last", "Enter the last day away, such as 2026-12-24")
                : takeTimeOff.away(who, from.get(), last.get(), form.value("reason"));
    return answer(
        who, outcome, known(availabilities.of(who, today())),
        form.refused(outcome.isDone() ? List.of() : outcome.refusals()), "Away then. Sessions they lead need a substitute.", flash);
  }

  @PostMapping("/week/staff/{staff}/back")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  String back(@PathVariable("staff") StaffId who, Form form, RedirectAttributes flash) {
    UUID off = Typed.uuid(form, "off").orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    cancelTimeOff.cancel(who, off);
    flash.addFlashAttribute("saved", "They are there after all.");
    return "redirect:/week/staff/" + who;
  }

  private ModelAndView answer(
      StaffId who, Outcome<?> outcome, Form hours, Form away, String saved, RedirectAttributes flash) {
    if (!outcome.isDone()) {
      return view(who, hours, away, 422);
    }
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:/week/staff/" + who);
  }

  /** Two spans a day: from1a–until1a and from1b–until1b for Monday. */
  private static Outcome<List<StaffAvailability.Hours>> hours(Form form) {
    var hours = new ArrayList<StaffAvailability.Hours>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (String span : List.of("a", "b")) {
        String from = "from" + day.getValue() + span;
        String until = "until" + day.getValue() + span;
        if (form.value(from).isBlank() && form.value(until).isBlank()) {
          continue;
        }
        Optional<LocalTime> starts = Typed.time(form, from);
        Optional<LocalTime> ends = Typed.time(form, until);
        if (starts.isEmpty() || ends.isEmpty()) {
          return Outcome.refused(
              "hours", "Enter from when and until when they work on " + Weekdays.name(day) + ", such as 9:00 and 17:00");
        }
        hours.add(new StaffAvailability.Hours(day, starts.get(), ends.get()));
      }
    }
    return Outcome.done(hours);
  }

  private static Form known(StaffAvailability now) {
    Map<String, Object> known = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      var of = now.hours().stream().filter(h -> h.day() == day).toList();
      for (int i = 0; i < Math.min(2, of.size()); i++) {
        String span = day.getValue() + (i == 0 ? "a" : "b");
        known.put("from" + span, of.get(i).starts());
        known.put("until" + span, of.get(i).ends());
      }
    }
    known.put("languages", now.languages());
    known.put("curricula", Typed.texts(now.curricula().stream()));
    return Form.of(known);
  }

  private StaffMember member(StaffId who) {
    return staff.find(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The day where the program is: in the evening it is tomorrow already by UTC. */
  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone.zone());
  }

  private ModelAndView view(StaffId who, Form hours, Form away, int status) {
    StaffMember member = member(who);
    var page =
        new AvailabilityPage(
            "/week/staff/" + who,
            member.name().shown(),
            availabilities.of(who, today()).off().stream().map(AvailabilityPage::away).toList(),
            Choice.of(
                curricula.all().stream().filter(Curriculum::active).toList(), c -> c.id().value().toString(), Curriculum::name),
            hours,
            away);
    return new ModelAndView("path/week/availability", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
