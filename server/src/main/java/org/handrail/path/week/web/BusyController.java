package org.handrail.path.week.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.week.AddBusyTime;
import org.handrail.path.week.BusyTime;
import org.handrail.path.week.RemoveBusyTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a patient cannot come: work, school, children, court. */
@Controller
class BusyController {
  private final SchedulePages pages;
  private final AddBusyTime add;
  private final RemoveBusyTime remove;

  BusyController(SchedulePages pages, AddBusyTime add, RemoveBusyTime remove) {
    this.pages = pages;
    this.add = add;
    this.remove = remove;
  }

  @PostMapping("/patients/{patient}/schedule/busy")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView add(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Outcome<Integer> outcome = read(form).then(entry -> add.add(patient, entry));
    if (!outcome.isDone()) {
      return new ModelAndView(
          "path/week/schedule",
          Map.of("page", pages.page(patient, new SchedulePage.Sent("busy", form.refused(outcome.refusals())))),
          HttpStatusCode.valueOf(422));
    }
    flash.addFlashAttribute("saved", "Noted. Sessions they already have stay where they are.");
    return new ModelAndView("redirect:/patients/" + patient + "/schedule#availability");
  }

  @PostMapping("/patients/{patient}/schedule/busy/remove")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  String remove(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    UUID busy = Typed.uuid(form, "busy").orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    remove.remove(patient, busy);
    flash.addFlashAttribute("saved", "They have this time again.");
    return "redirect:/patients/" + patient + "/schedule#availability";
  }

  private static Outcome<AddBusyTime.Entry> read(Form form) {
    Optional<LocalTime> starts = Typed.time(form, "starts");
    Optional<LocalTime> ends = Typed.time(form, "ends");
    Optional<BusyTime.Kind> kind =
        Arrays.stream(BusyTime.Kind.values()).filter(k -> k.name().equals(form.value("kind"))).findFirst();
    Optional<LocalDate> last = Typed.day(form, "last");
    if (starts.isEmpty()) {
      return Outcome.refused("starts", "Enter from when, such as 9:00");
    }
    if (ends.isEmpty()) {
      return Outcome.refused("ends", "Enter until when, such as 17:00");
    }
    if (kind.isEmpty()) {
      return Outcome.refused("kind", "Choose what takes the time");
    }
    if (last.isEmpty() && !form.value("last").isBlank()) {
      return Outcome.refused("last", "Enter the last day, such as 2026-12-18, or leave it empty");
    }
    return Outcome.done(
        new AddBusyTime.Entry(
            Typed.weekdays(form, "days"), starts.get(), ends.get(), kind.get(), !form.has("rather", "true"), last.orElse(null)));
  }
}
