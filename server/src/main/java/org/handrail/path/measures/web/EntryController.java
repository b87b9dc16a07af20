package org.handrail.path.measures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.measures.Answer;
import org.handrail.path.measures.Answers;
import org.handrail.path.measures.EnterResponse;
import org.handrail.path.measures.Instrument;
import org.handrail.path.measures.Mode;
import org.handrail.path.measures.Question;
import org.handrail.path.measures.UsableInstruments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff enter a filled form: all questions on one page, a number key for each answer. */
@Controller
class EntryController {
  private static final List<Mode> MODES = List.of(Mode.IN_PERSON, Mode.PHONE, Mode.PAPER);

  private final UsableInstruments instruments;
  private final EnterResponse enter;

  EntryController(UsableInstruments instruments, EnterResponse enter) {
    this.instruments = instruments;
    this.enter = enter;
  }

  @GetMapping("/patients/{patient}/measures/enter/{instrument}")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE)
  ModelAndView form(@PathVariable PatientId patient, @PathVariable String instrument) {
    return view(patient, found(instrument), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/patients/{patient}/measures/enter/{instrument}")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE)
  ModelAndView enter(@PathVariable PatientId patient, @PathVariable String instrument, Form form, RedirectAttributes flash) {
    Instrument found = found(instrument);
    List<Refusal> refusals = new ArrayList<>();
    Optional<Mode> mode = MODES.stream().filter(m -> m.name().equals(form.value("mode"))).findFirst();
    if (mode.isEmpty()) {
      refusals.add(new Refusal("mode", "Choose how it was answered."));
    }
    Answers answers = answers(found, form, refusals);
    if (!refusals.isEmpty()) {
      return view(patient, found, form.refused(refusals), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return switch (enter.enter(patient, found.id(), answers, mode.orElseThrow(), "entry:" + submission(form))) {
      case Outcome.Refused<EnterResponse.Entered>(var why) ->
          view(patient, found, form.refused(why), HttpStatus.UNPROCESSABLE_ENTITY);
      case Outcome.Done<EnterResponse.Entered>(var entered) -> {
        flash.addFlashAttribute("saved", entered.danger()
            ? "Saved and scored. An answer opened an alert: take it now, or make sure that someone does."
            : "Saved and scored.");
        yield new ModelAndView("redirect:" + MeasuresView.base(patient) + (entered.danger() ? "" : "/scores/" + entered.score()));
      }
    };
  }

  private static Answers answers(Instrument instrument, Form form, List<Refusal> refusals) {
    Answers answers = Answers.NONE;
    for (Question question : instrument.questions()) {
      String given = form.value("q" + question.id()).strip();
      if (given.isEmpty()) {
        continue;
      }
      Optional<Answer> answer = question.typed(given);
      if (answer.isPresent()) {
        answers = answers.with(question.id(), answer.get());
      } else {
        refusals.add(new Refusal("q" + question.id(), "Question " + question.id() + " " + question.takes() + "; “" + given + "” was typed."));
      }
    }
    return answers;
  }

  private static String submission(Form form) {
    try {
      return UUID.fromString(form.value("submission")).toString();
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID().toString();
    }
  }

  private ModelAndView view(PatientId patient, Instrument instrument, Form form, HttpStatus status) {
    List<EntryPage.Row> rows = new ArrayList<>();
    String intro = null;
    for (Question question : instrument.questions()) {
      rows.add(new EntryPage.Row(
          question.id(), question.prefix(), Objects.equals(intro, question.intro()) ? null : question.intro(), question.text(), !question.required(), instrument.askedWhen(question.id()),
          AnswerField.of(question)));
      intro = question.intro();
    }
    String base = MeasuresView.base(patient);
    EntryPage page = new EntryPage(
        base, base + "/enter/" + instrument.id(), instrument.title(), instrument.copyright(), submission(form), rows,
        Choice.of(MODES, Mode::name, m -> Character.toUpperCase(m.label().charAt(0)) + m.label().substring(1)), form);
    return new ModelAndView("path/measures/entry", Map.of("page", page), status);
  }

  private Instrument found(String id) {
    return instruments.named(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
