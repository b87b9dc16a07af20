package org.handrail.path.measures.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.people.CareTeam;
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
import org.handrail.path.measures.Answer;
import org.handrail.path.measures.CompleteResponse;
import org.handrail.path.measures.DueMeasures;
import org.handrail.path.measures.Instrument;
import org.handrail.path.measures.Instruments;
import org.handrail.path.measures.Question;
import org.handrail.path.measures.Response;
import org.handrail.path.measures.ResponseId;
import org.handrail.path.measures.Responses;
import org.handrail.path.measures.SaveAnswer;
import org.handrail.path.measures.ScoreId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One set of questions, one question at a time; every answer is kept as it is given. */
@Controller
class MyResponseController {
  private final Responses responses;
  private final Instruments instruments;
  private final SaveAnswer save;
  private final CompleteResponse complete;
  private final DueMeasures due;
  private final ToldTeam told;
  private final Patients patients;
  private final CareTeam team;

  MyResponseController(
      Responses responses,
      Instruments instruments,
      SaveAnswer save,
      CompleteResponse complete,
      DueMeasures due,
      ToldTeam told,
      Patients patients,
      CareTeam team) {
    this.responses = responses;
    this.instruments = instruments;
    this.save = save;
    this.complete = complete;
    this.due = due;
    this.told = told;
    this.patients = patients;
    this.team = team;
  }

  @GetMapping("/my/measures/{response}")
  @MayEnter(area = Area.MEASURES, act = Act.READ, as = Audience.PATIENT)
  ModelAndView question(@PathVariable ResponseId response, @RequestParam(required = false) @Nullable String q) {
    Response found = found(response);
    if (!found.isOpen()) {
      return new ModelAndView("redirect:" + (found.completed() == null ? "/my/measures" : base(response) + "/done"));
    }
    List<Question> questions = instrument(found).asked(found.answers());
    Optional<Question> asked = q == null
        ? questions.stream().filter(one -> !found.answers().has(one.id())).findFirst()
        : questions.stream().filter(one -> one.id().equals(q)).findFirst();
    return asked.map(one -> view(found, one, Form.empty(), HttpStatus.OK))
        .orElseGet(() -> new ModelAndView("redirect:" + base(response) + "/send"));
  }

  @PostMapping("/my/measures/{response}")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView answer(@PathVariable ResponseId response, Form form) {
    Response found = found(response);
    Question asked = instrument(found).question(form.value("question"))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String given = form.value("answer").strip();
    Optional<Answer> answer = asked.typed(given);
    if (answer.isEmpty()) {
      return view(found, asked, form.refused(Outcome.refused("answer", AnswerField.nothing(asked)).refusals()), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return switch (save.save(response, asked.id(), answer.get())) {
      case Outcome.Refused<SaveAnswer.Saved>(var refusals) ->
          view(found, asked, form.refused(refusals), HttpStatus.UNPROCESSABLE_ENTITY);
      case Outcome.Done<SaveAnswer.Saved>(var saved) ->
          new ModelAndView("redirect:" + (saved.crisisHelp() ? base(response) + "/help?q=" + URLEncoder.encode(asked.id(), StandardCharsets.UTF_8) : after(found(response), asked)));
    };
  }

  /** Crisis help right after the answer; the alert is out already. */
  @GetMapping("/my/measures/{response}/help")
  @MayEnter(area = Area.MEASURES, act = Act.READ, as = Audience.PATIENT)
  ModelAndView help(@PathVariable ResponseId response, @RequestParam(required = false) @Nullable String q) {
    Response found = found(response);
    Instrument instrument = instrument(found);
    Optional<Told> known = toldOf(found);
    if (known.isEmpty()) {
      return new ModelAndView("redirect:" + base(response));
    }
    String goOn = instrument.question(q == null ? "" : q).map(asked -> after(found, asked)).orElse(base(response) + "/send");
    CrisisPage page = new CrisisPage(
        "Thank you for telling us. Are you safe right now?",
        "Many people have such thoughts, and they can pass. You don't have to carry them alone.",
        known.get(), goOn);
    return new ModelAndView("path/measures/crisis", Map.of("page", page));
  }

  @GetMapping("/my/measures/{response}/send")
  @MayEnter(area = Area.MEASURES, act = Act.READ, as = Audience.PATIENT)
  ModelAndView beforeSending(@PathVariable ResponseId response) {
    Response found = found(response);
    return found.isOpen() ? sendView(found, null) : new ModelAndView("redirect:" + base(response));
  }

  @PostMapping("/my/measures/{response}/send")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView send(@PathVariable ResponseId response) {
    Response found = found(response);
    return switch (complete.complete(response)) {
      case Outcome.Done<ScoreId> done -> new ModelAndView("redirect:" + base(response) + "/done");
      case Outcome.Refused<ScoreId>(var refusals) -> sendView(found, refusals.getFirst().message());
    };
  }

  @GetMapping("/my/measures/{response}/done")
  @MayEnter(area = Area.MEASURES, act = Act.READ, as = Audience.PATIENT)
  ModelAndView done(@PathVariable ResponseId response) {
    Response found = found(response);
    if (found.completed() == null) {
      return new ModelAndView("redirect:/my/measures");
    }
    PatientId me = found.patient();
    String reader = team.primary(me).filter(StaffMember::active).map(s -> s.name().called()).orElse(null);
    DonePage page = new DonePage(patients.get(me).name().called(), reader, toldOf(found).orElse(null), due.now(me).size());
    return new ModelAndView("path/measures/done", Map.of("page", page));
  }

  private ModelAndView view(Response response, Question asked, Form form, HttpStatus status) {
    Instrument instrument = instrument(response);
    List<Question> all = instrument.asked(response.answers());
    int at = all.indexOf(asked);
    String answered = form.refused() ? form.value("answer") : response.answers().to(asked.id()).map(MyResponseController::value).orElse(null);
    QuestionPage page = new QuestionPage(
        instrument.title(), base(response.id()), asked.id(), asked.intro(), asked.text(),
        AnswerField.of(asked), answered, Math.max(at, 0) + 1, all.size(),
        at <= 0 ? null : at(response.id(), all.get(at - 1)),
        after(response, asked), form);
    return new ModelAndView("path/measures/question", Map.of("page", page), status);
  }

  private ModelAndView sendView(Response response, @Nullable String refused) {
    List<Question> all = instrument(response).asked(response.answers());
    List<Question> left = all.stream().filter(q -> !response.answers().has(q.id())).toList();
    SendPage page = new SendPage(
        base(response.id()) + "/send", left.size(), left.isEmpty() ? null : at(response.id(), left.getFirst()),
        at(response.id(), all.getLast()), refused);
    return new ModelAndView("path/measures/send", Map.of("page", page), refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private Optional<Told> toldOf(Response response) {
    return instrument(response).alerts().stream()
        .filter(a -> a.crisisHelp())
        .flatMap(a -> told.of("measures:response:" + response.id() + ":" + a.id()).stream())
        .findFirst();
  }

  private Response found(ResponseId id) {
    return responses.find(id)
        .filter(r -> r.patient().equals(Acting.actor().patientId()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Instrument instrument(Response response) {
    return instruments.version(response.instrument(), response.version()).orElseThrow();
  }

  private String after(Response response, Question asked) {
    List<Question> printed = instrument(response).questions();
    return instrument(response).asked(response.answers()).stream()
        .filter(q -> printed.indexOf(q) > printed.indexOf(asked))
        .findFirst()
        .map(q -> at(response.id(), q))
        .orElse(base(response.id()) + "/send");
  }

  static String value(Answer answer) {
    return switch (answer) {
      case Answer.Chosen(String code) -> code;
      case Answer.Written(String words) -> words;
      case Answer.Counted(int number) -> Integer.toString(number);
      case Answer.Measured(BigDecimal number) -> number.toPlainString();
      case Answer.OnDay(LocalDate day) -> day.toString();
    };
  }

  private static String at(ResponseId response, Question question) {
    return base(response) + "?q=" + URLEncoder.encode(question.id(), StandardCharsets.UTF_8);
  }

  private static String base(ResponseId response) {
    return "/my/measures/" + response;
  }
}
