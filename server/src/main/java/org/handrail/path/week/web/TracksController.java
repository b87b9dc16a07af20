package org.handrail.path.week.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.SaveTrack;
import org.handrail.path.week.Track;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.TrackKind;
import org.handrail.path.week.Tracks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a track of a program, or changes one. */
@Controller
class TracksController {
  private final Programs programs;
  private final Tracks tracks;
  private final SaveTrack saveTrack;

  TracksController(Programs programs, Tracks tracks, SaveTrack saveTrack) {
    this.programs = programs;
    this.tracks = tracks;
    this.saveTrack = saveTrack;
  }

  @GetMapping("/admin/programs/{program}/tracks/new")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView add(@PathVariable ProgramId program) {
    return view(program(program), null, Form.empty(), 200);
  }

  @PostMapping("/admin/programs/{program}/tracks/new")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView add(@PathVariable ProgramId program, Form form, RedirectAttributes flash) {
    return save(program(program), null, 0, form, flash);
  }

  @GetMapping("/admin/programs/tracks/{track}")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.READ)
  ModelAndView edit(@PathVariable TrackId track) {
    Track now = track(track);
    return view(programs.get(now.program()), now, known(now), 200);
  }

  @PostMapping("/admin/programs/tracks/{track}")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView change(@PathVariable TrackId track, @RequestParam int version, Form form, RedirectAttributes flash) {
    Track now = track(track);
    return save(programs.get(now.program()), now, version, form, flash);
  }

  private ModelAndView save(Program program, @Nullable Track now, int version, Form form, RedirectAttributes flash) {
    Outcome<TrackId> outcome =
        read(form).then(details -> saveTrack.save(program.id(), now == null ? null : now.id(), version, details));
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", form.value("name").strip() + " is saved.");
      return new ModelAndView("redirect:/admin/programs/" + program.id() + "/groups");
    }
    return view(program, now, form.refused(outcome.refusals()), 422);
  }

  private static Outcome<SaveTrack.Details> read(Form form) {
    Optional<LocalDate> from = Typed.day(form, "from");
    Optional<LocalDate> last = Typed.day(form, "until");
    Optional<LocalDate> joins = Typed.day(form, "joinsUntil");
    if (from.isEmpty()) {
      return Outcome.refused("from", "Enter its first day, such as 2026-11-30");
    }
    if (last.isEmpty() && !form.value("until").isBlank()) {
      return Outcome.refused("until", "Enter its last day, such as 2027-02-26, or leave it empty");
    }
    if (form.has("cohort", "closed") && joins.isEmpty()) {
      return Outcome.refused("joinsUntil", "Enter the last day somebody may join, such as 2026-12-04");
    }
    TrackKind kind =
        Arrays.stream(TrackKind.values()).filter(k -> k.name().equals(form.value("kind"))).findFirst().orElse(TrackKind.OTHER);
    return Outcome.done(
        new SaveTrack.Details(
            form.value("name"), form.value("about"), from.get(), last.map(day -> day.plusDays(1)).orElse(null), kind,
            form.has("cohort", "closed") ? joins.map(day -> day.plusDays(1)).orElse(null) : null));
  }

  private static Form known(Track now) {
    Map<String, Object> known = new HashMap<>();
    known.put("name", now.name());
    known.put("about", now.about());
    known.put("from", now.from());
    LocalDate until = now.until();
    if (until != null) {
      known.put("until", until.minusDays(1));
    }
    known.put("kind", now.kind().name());
    LocalDate joins = now.joinsUntil();
    known.put("cohort", joins == null ? "open" : "closed");
    if (joins != null) {
      known.put("joinsUntil", joins.minusDays(1));
    }
    return Form.of(known);
  }

  private Program program(ProgramId id) {
    return programs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Track track(TrackId id) {
    return tracks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ModelAndView view(Program program, @Nullable Track now, Form form, int status) {
    String list = "/admin/programs/" + program.id() + "/groups";
    var page =
        new TrackPage(
            now == null ? "/admin/programs/" + program.id() + "/tracks/new" : "/admin/programs/tracks/" + now.id(),
            list,
            program.fullName(),
            now == null,
            now == null ? 0 : now.version(),
            Choice.of(TrackKind.values(), TrackKind::label),
            form);
    return new ModelAndView("path/week/track", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
