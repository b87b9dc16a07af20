package org.handrail.path.week.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.HomeZone;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.week.BeginKeepApart;
import org.handrail.path.week.EndKeepApart;
import org.handrail.path.week.KeepApart;
import org.handrail.path.week.KeptApart;
import org.handrail.path.week.Times;
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

/** Pairs of patients who never meet in a group. For whoever plans the week of everybody: a pair's two names stand together. */
@Controller
class KeepApartController {
  /** More than any program treats at once; beyond it the page says that people are missing. */
  private static final int MOST = 1500;

  private final KeepApart pairs;
  private final BeginKeepApart begin;
  private final EndKeepApart end;
  private final Patients patients;
  private final WholeWeek wholeWeek;
  private final Audit audit;
  private final HomeZone zone;
  private final Clock clock;

  KeepApartController(
      KeepApart pairs, BeginKeepApart begin, EndKeepApart end, Patients patients, WholeWeek wholeWeek, Audit audit, HomeZone zone, Clock clock) {
    this.pairs = pairs;
    this.begin = begin;
    this.end = end;
    this.patients = patients;
    this.wholeWeek = wholeWeek;
    this.audit = audit;
    this.zone = zone;
    this.clock = clock;
  }

  @GetMapping("/week/keep-apart")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView show() {
    wholeWeek.require();
    return view(Form.empty(), 200);
  }

  @PostMapping("/week/keep-apart")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView begin(Form form, RedirectAttributes flash) {
    wholeWeek.require();
    Outcome<UUID> outcome = read(form);
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", "From now on they never sit in one group. Neither of them is told.");
      return new ModelAndView("redirect:/week/keep-apart");
    }
    return view(form.refused(outcome.refusals()), 422);
  }

  private Outcome<UUID> read(Form form) {
    PatientId one = Typed.id(form, "one", PatientId::new);
    PatientId other = Typed.id(form, "other", PatientId::new);
    if (one == null || patients.find(one).isEmpty()) {
      return Outcome.refused("one", "Choose somebody");
    }
    if (other == null || patients.find(other).isEmpty()) {
      return Outcome.refused("other", "Choose whom they must not meet");
    }
    audit.change(Area.WEEK, Act.WRITE, one, AccessDecision.Ground.FUNCTION);
    audit.change(Area.WEEK, Act.WRITE, other, AccessDecision.Ground.FUNCTION);
    return begin.begin(one, other, form.value("reason"), today());
  }

  @PostMapping("/week/keep-apart/{pair}/end")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView end(@PathVariable UUID pair, @RequestParam int version, RedirectAttributes flash) {
    wholeWeek.require();
    KeptApart now =
        pairs.on(today()).stream()
            .filter(p -> p.id().equals(pair))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    audit.change(Area.WEEK, Act.WRITE, now.one(), AccessDecision.Ground.FUNCTION);
    audit.change(Area.WEEK, Act.WRITE, now.other(), AccessDecision.Ground.FUNCTION);
    Outcome<UUID> outcome = end.end(pair, version, today());
    if (!outcome.isDone()) {
      return view(Form.empty().refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "They may meet again. The pair stays on record.");
    return new ModelAndView("redirect:/week/keep-apart");
  }

  /** The day where the program is: in the evening it is tomorrow already by UTC. */
  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone.zone());
  }

  private ModelAndView view(Form form, int status) {
    List<KeptApart> now = pairs.on(today()).stream().filter(p -> p.until() == null).toList();
    List<PatientId> named = now.stream().flatMap(p -> Stream.of(p.one(), p.other())).distinct().toList();
    Map<PatientId, Patient> known = patients.find(named);
    audit.readMany(Area.WEEK, named);
    List<Patient> everybody = patients.search("", MOST);
    var page =
        new KeepApartPage(
            now.stream()
                .map(
                    p ->
                        new KeepApartPage.Pair(
                            p.id().toString(), p.version(), name(known, p.one()), name(known, p.other()), p.reason(),
                            "since " + Times.monthDay(p.from())))
                .toList(),
            Choice.of(everybody, p -> p.id().value().toString(), p -> p.name().shown() + ", born " + p.identity().birthDate()),
            everybody.size() >= MOST,
            form);
    return new ModelAndView("path/week/keep-apart", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private static String name(Map<PatientId, Patient> known, PatientId id) {
    return Optional.ofNullable(known.get(id)).map(p -> p.name().shown()).orElse("Unknown");
  }
}
