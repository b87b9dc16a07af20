package org.handrail.path.week.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.week.EnrolOnTrack;
import org.handrail.path.week.LeaveTrack;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.TrackPlace;
import org.handrail.path.week.TrackPlaceId;
import org.handrail.path.week.Tracks;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A patient's Schedule tab: what comes, and putting them on a track by hand. */
@Controller
class ScheduleController {
  private final SchedulePages pages;
  private final EnrolOnTrack enrol;
  private final LeaveTrack leave;
  private final Tracks tracks;

  ScheduleController(SchedulePages pages, EnrolOnTrack enrol, LeaveTrack leave, Tracks tracks) {
    this.pages = pages;
    this.enrol = enrol;
    this.leave = leave;
    this.tracks = tracks;
  }

  @GetMapping("/patients/{patient}/schedule")
  @MayEnter(area = Area.WEEK, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, SchedulePage.Sent.nothing(), 200);
  }

  @PostMapping("/patients/{patient}/schedule/join")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView join(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    return answer(patient, "join", form, flash, joined(patient, form), "On the track. Every group of it now holds a seat.");
  }

  @PostMapping("/patients/{patient}/schedule/leave")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView leave(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    return answer(patient, "leave-" + form.value("place"), form, flash, left(patient, form), "Off the track. Their seats are free again.");
  }

  private Outcome<TrackPlace> joined(PatientId patient, Form form) {
    TrackId track = Typed.id(form, "track", TrackId::new);
    if (track == null || tracks.find(track).isEmpty()) {
      return Outcome.refused("track", "Choose a track");
    }
    Optional<LocalDate> from = Typed.day(form, "from");
    return from.isEmpty()
        ? Outcome.refused("from", "Enter the first day, such as 2026-11-23")
        : enrol.enrol(patient, track, from.get());
  }

  private Outcome<TrackPlace> left(PatientId patient, Form form) {
    // A place of another patient does not exist here, whatever id is sent.
    TrackPlaceId id = Typed.id(form, "place", TrackPlaceId::new);
    if (id == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    TrackPlace place =
        tracks
            .findPlace(id)
            .filter(p -> p.patient().equals(patient))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Typed.day(form, "on")
        .map(on -> leave.leave(place.id(), Typed.whole(form, "version"), on, form.value("reason")))
        .orElseGet(() -> Outcome.refused("on", "Enter the first day they are no longer on it, such as 2026-11-23"));
  }

  private ModelAndView answer(
      PatientId patient, String which, Form form, RedirectAttributes flash, Outcome<TrackPlace> outcome, String saved) {
    if (!outcome.isDone()) {
      return view(patient, new SchedulePage.Sent(which, form.refused(outcome.refusals())), 422);
    }
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:/patients/" + patient + "/schedule");
  }

  private ModelAndView view(PatientId patient, SchedulePage.Sent sent, int status) {
    return new ModelAndView("path/week/schedule", Map.of("page", pages.page(patient, sent)), HttpStatusCode.valueOf(status));
  }
}
