package org.handrail.path.measures.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.worklist.Promises;
import org.handrail.path.measures.CheckIn;
import org.handrail.path.measures.CheckInAnswer;
import org.handrail.path.measures.CheckInId;
import org.handrail.path.measures.CheckIns;
import org.handrail.path.measures.CompleteCheckIn;
import org.handrail.path.measures.SaveCheckIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The short daily check-in, one question at a time. */
@Controller
class MyCheckInController {
  private static final String HERE = "/my/check-in";

  private final CheckIns checkIns;
  private final SaveCheckIn save;
  private final CompleteCheckIn complete;
  private final ToldTeam told;
  private final Promises promises;
  private final Patients patients;
  private final CareTeam team;
  private final Organizations organizations;
  private final Clock clock;

  MyCheckInController(
      CheckIns checkIns,
      SaveCheckIn save,
      CompleteCheckIn complete,
      ToldTeam told,
      Promises promises,
      Patients patients,
      CareTeam team,
      Organizations organizations,
      Clock clock) {
    this.checkIns = checkIns;
    this.save = save;
    this.complete = complete;
    this.told = told;
    this.promises = promises;
    this.patients = patients;
    this.team = team;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping(HERE)
  @MayEnter(area = Area.MEASURES, act = Act.READ, as = Audience.PATIENT)
  ModelAndView ask(@RequestParam(required = false) @Nullable String q) {
    PatientId me = Acting.actor().patientId();
    Optional<CheckIn> open = checkIns.open(me);
    if (q == null && open.isEmpty() && checkIns.today(me).isPresent()) {
      return new ModelAndView("redirect:" + HERE + "/done");
    }
    CheckInSteps step = CheckInSteps.of(q).orElseGet(() -> open.flatMap(MyCheckInController::firstLeft).orElse(CheckInSteps.CRAVING));
    return view(step, open, Form.empty(), HttpStatus.OK);
  }

  @PostMapping(HERE)
  @MayEnter(area = Area.MEASURES, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView answer(Form form) {
    CheckInSteps step = CheckInSteps.of(form.value("step"))
        .filter(s -> s != CheckInSteps.WORDS)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Outcome<SaveCheckIn.Saved> outcome = step.answer(form.value("answer"))
        .map(save::save)
        .orElseGet(() -> Outcome.refused("answer", "Choose one of the answers, or skip this question."));
    return switch (outcome) {
      case Outcome.Refused<SaveCheckIn.Saved>(var refusals) -> refused(step, form.refused(refusals));
      case Outcome.Done<SaveCheckIn.Saved>(var saved) ->
          new ModelAndView("redirect:" + (saved.askSafe() ? HERE + "/safe" : at(step.next().orElseThrow())));
    };
  }

  /** Crisis help right after "hopeless"; somebody has been told already. */
  @GetMapping(HERE + "/safe")
  @MayEnter(area = Area.MEASURES, act = Act.READ, as = Audience.PATIENT)
  ModelAndView askSafe() {
    Optional<Told> known = checkIns.today(Acting.actor().patientId()).flatMap(c -> told.of(source(c, "hopeless")));
    if (known.isEmpty()) {
      return new ModelAndView("redirect:" + HERE);
    }
    CrisisPage page = new CrisisPage(
        "That sounds really heavy. Are you safe right now?",
        "Many people feel this way early on, and it can pass. You don't have to carry it alone.",
        known.get(), HERE + "/safe", true);
    return new ModelAndView("path/measures/crisis", Map.of("page", page));
  }

  @PostMapping(HERE + "/safe")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE, as = Audience.PATIENT)
  String saySafe() {
    if (checkIns.open(Acting.actor().patientId()).isPresent()) {
      save.save(new CheckInAnswer.SaysSafe()).orElseThrow();
    }
    return "redirect:" + at(CheckInSteps.SLEEP);
  }

  @PostMapping(HERE + "/send")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView send(Form form) {
    String words = form.value("answer");
    Outcome<CheckInId> sent = words.isBlank()
        ? complete.complete()
        : save.save(new CheckInAnswer.Words(words)).then(saved -> complete.complete());
    return switch (sent) {
      case Outcome.Refused<CheckInId>(var refusals) -> refused(CheckInSteps.WORDS, form.refused(refusals));
      case Outcome.Done<CheckInId> done -> new ModelAndView("redirect:" + HERE + "/done");
    };
  }

  @GetMapping(HERE + "/done")
  @MayEnter(area = Area.MEASURES, act = Act.READ, as = Audience.PATIENT)
  ModelAndView done() {
    PatientId me = Acting.actor().patientId();
    Optional<CheckIn> today = checkIns.today(me).filter(c -> c.completed() != null);
    if (today.isEmpty()) {
      return new ModelAndView("redirect:" + HERE);
    }
    CheckIn checkIn = today.get();
    ZonedDateTime sent = Optional.ofNullable(checkIn.completed()).orElseThrow().atZone(zone());
    Stream<String> rules = checkIn.promisedCall() ? Stream.of("use-reported", "talk-asked") : Stream.of("hopeless", "use-reported");
    Optional<Told> known = rules.flatMap(r -> told.of(source(checkIn, r)).stream()).findFirst();
    CheckInDonePage page = new CheckInDonePage(
        patients.get(me).name().called(), primary(me).orElse(null), checkIn.promisedCall(), known.orElse(null), PlainTime.clock(sent), hours());
    return new ModelAndView("path/measures/check_in_done", Map.of("page", page));
  }

  private ModelAndView refused(CheckInSteps step, Form form) {
    return view(step, checkIns.open(Acting.actor().patientId()), form, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private ModelAndView view(CheckInSteps step, Optional<CheckIn> open, Form form, HttpStatus status) {
    PatientId me = Acting.actor().patientId();
    ZonedDateTime now = clock.instant().atZone(zone());
    Promises.Promise promise = promises.of("talk-asked", null);
    String caller = primary(me).orElse("Someone from your team") + " will call you by " + PlainTime.of(promise.by(), now);
    CheckInPage page = new CheckInPage(
        step.key(), step.ordinal() + 1, step.picks(caller),
        form.refused() ? form.value("answer") : open.map(step::answered).orElse(null),
        step.before().map(MyCheckInController::at).orElse(null),
        step.next().map(MyCheckInController::at).orElse(null),
        names(me), hours(), form);
    return new ModelAndView("path/measures/check_in", Map.of("page", page), status);
  }

  private static Optional<CheckInSteps> firstLeft(CheckIn checkIn) {
    return Stream.of(CheckInSteps.values()).filter(s -> s.answered(checkIn) == null).findFirst();
  }

  private String names(PatientId me) {
    List<String> names = team.of(me).stream().map(CareTeam.Member::staff).filter(StaffMember::active)
        .map(s -> s.name().called()).distinct().toList();
    return switch (names.size()) {
      case 0 -> "the clinical staff of your program";
      case 1 -> names.getFirst();
      default -> String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    };
  }

  private String hours() {
    ZonedDateTime now = clock.instant().atZone(zone());
    Promises.Promise promise = promises.of("talk-asked", null);
    return PlainTime.clock(now.with(promise.readFrom())) + " in the morning to " + PlainTime.clock(now.with(promise.readUntil()))
        + " in the evening";
  }

  private Optional<String> primary(PatientId me) {
    return team.primary(me).filter(StaffMember::active).map(s -> s.name().called());
  }

  private ZoneId zone() {
    return organizations.current().timeZone();
  }

  private static String source(CheckIn checkIn, String rule) {
    return "measures:check-in:" + checkIn.id() + ":" + rule;
  }

  private static String at(CheckInSteps step) {
    return HERE + "?q=" + step.key();
  }
}
