package org.handrail.path.measures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.measures.Answers;
import org.handrail.path.measures.AssignInstrument;
import org.handrail.path.measures.AssignmentId;
import org.handrail.path.measures.EndAssignments;
import org.handrail.path.measures.Instrument;
import org.handrail.path.measures.Instruments;
import org.handrail.path.measures.OpenTablet;
import org.handrail.path.measures.Question;
import org.handrail.path.measures.RefuseMeasure;
import org.handrail.path.measures.Response;
import org.handrail.path.measures.Responses;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.ScoreId;
import org.handrail.path.measures.Scores;
import org.handrail.path.measures.UsableInstruments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Measures tab: trends, what is due, every score with its answers. */
@Controller
class MeasuresController {
  private final MeasuresView view;
  private final Scores scores;
  private final Responses responses;
  private final Instruments instruments;
  private final UsableInstruments usable;
  private final AssignInstrument assign;
  private final EndAssignments end;
  private final RefuseMeasure refuse;
  private final OpenTablet tablet;
  private final Organizations organizations;
  private final Clock clock;

  MeasuresController(
      MeasuresView view,
      Scores scores,
      Responses responses,
      Instruments instruments,
      UsableInstruments usable,
      AssignInstrument assign,
      EndAssignments end,
      RefuseMeasure refuse,
      OpenTablet tablet,
      Organizations organizations,
      Clock clock) {
    this.view = view;
    this.scores = scores;
    this.responses = responses;
    this.instruments = instruments;
    this.usable = usable;
    this.assign = assign;
    this.end = end;
    this.refuse = refuse;
    this.tablet = tablet;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/measures")
  @MayEnter(area = Area.MEASURES, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return page(patient, Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/patients/{patient}/measures/assign")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE)
  ModelAndView assign(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Outcome<AssignmentId> outcome = usable.forPatients().stream().filter(i -> i.id().value().equals(form.value("instrument"))).findFirst()
        .map(i -> every(form.value("every")).then(days ->
            assign.assign(patient, i.id(), days == 0 ? null : days, today(), "asked for by " + Acting.actor().name())))
        .orElseGet(() -> Outcome.refused("instrument", "Choose one of the list."));
    return answer(patient, form, outcome, "Assigned. It is due from today.", flash);
  }

  @PostMapping("/patients/{patient}/measures/stop")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE)
  ModelAndView stop(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Instrument instrument = instrument(form.value("instrument")).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    end.end(patient, instrument.id(), today());
    flash.addFlashAttribute("saved", "No longer asked: " + instrument.id() + ".");
    return new ModelAndView("redirect:" + MeasuresView.base(patient));
  }

  /** A code for the tablet in the waiting room. */
  @PostMapping("/patients/{patient}/measures/tablet")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE)
  ModelAndView tablet(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Outcome<String> code = tablet.open(patient);
    return answer(patient, form, code, code.isDone()
        ? "Tablet code " + code.orElseThrow() + ". Type it at /tablet on the tablet; it works once, for " + OpenTablet.CODE_WORKS.toMinutes() + " minutes."
        : "", flash);
  }

  /** The person would rather not fill it in this time. */
  @PostMapping("/patients/{patient}/measures/decline")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE)
  ModelAndView decline(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Instrument instrument = instrument(form.value("instrument")).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return answer(patient, form, refuse.refuse(patient, instrument.id(), MyMeasuresController.reason(form)),
        "Kept: " + instrument.id() + " was declined. It is asked again next time.", flash);
  }

  @GetMapping("/patients/{patient}/measures/scores/{score}")
  @MayEnter(area = Area.MEASURES, act = Act.READ)
  ModelAndView score(@PathVariable PatientId patient, @PathVariable ScoreId score) {
    Score found = scores.find(score).filter(s -> s.patient().equals(patient)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Optional<Response> response = found.origin() instanceof Score.Origin.Own own ? responses.find(own.response()) : Optional.empty();
    ScorePage page = new ScorePage(
        MeasuresView.base(patient), found.instrumentName(), view.moment(found), view.how(found),
        response.flatMap(r -> instruments.version(r.instrument(), r.version()))
            .map(i -> "Scored with definition " + i.definitionVersion() + ". " + i.scoringSource())
            .orElse("Taken over as it was reported."),
        MeasuresView.results(found), String.join(", ", found.missing()),
        response.map(this::answers).orElse(List.of()));
    return new ModelAndView("path/measures/score", Map.of("page", page));
  }

  private List<ScorePage.AnswerLine> answers(Response response) {
    Instrument instrument = instruments.version(response.instrument(), response.version()).orElseThrow();
    Answers given = response.answers();
    List<Question> asked = instrument.asked(given);
    return instrument.questions().stream().map(q -> line(q, given, asked.contains(q))).toList();
  }

  private static ScorePage.AnswerLine line(Question question, Answers given, boolean asked) {
    return given.to(question.id())
        .map(a -> new ScorePage.AnswerLine(question.prefix(), question.text(),
            question.words(a) + question.ordinal(a).map(o -> " (" + TrendChart.plain(o) + ")").orElse(""), true))
        .orElseGet(() -> new ScorePage.AnswerLine(question.prefix(), question.text(), asked ? "left out" : "not asked", false));
  }

  private ModelAndView answer(
      PatientId patient, Form form, Outcome<?> outcome, String saved, RedirectAttributes flash) {
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", saved);
      return new ModelAndView("redirect:" + MeasuresView.base(patient));
    }
    return page(patient, form.refused(outcome.refusals()), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private ModelAndView page(PatientId patient, Form form, HttpStatus status) {
    return new ModelAndView("path/measures/measures", Map.of("page", view.of(patient, form)), status);
  }

  /** Days from one time to the next; 0 for once. */
  private static Outcome<Integer> every(String value) {
    return value.matches("\\d{1,3}") ? Outcome.done(Integer.valueOf(value)) : Outcome.refused("every", "Choose how often.");
  }

  private Optional<Instrument> instrument(@Nullable String value) {
    return instruments.all().stream().filter(i -> i.id().value().equals(value)).findFirst();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
  }
}
