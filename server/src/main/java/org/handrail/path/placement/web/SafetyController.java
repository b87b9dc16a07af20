package org.handrail.path.placement.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.rules.Answers;
import org.handrail.foundation.rules.SafetyRule;
import org.handrail.path.placement.AnswerSafety;
import org.handrail.path.placement.AssessmentId;
import org.handrail.path.placement.AssessmentSheet;
import org.handrail.path.placement.Edited;
import org.handrail.path.placement.RecordSafetyAction;
import org.handrail.path.placement.SafetyAction;
import org.handrail.path.placement.SafetyAnswer;
import org.handrail.path.placement.SafetyState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks the questions of one safety rule and keeps what was done about a risk. */
@Controller
@RequestMapping("/patients/{patient}/placement/{assessment}/safety/{rule}")
class SafetyController {
  private final AnswerSafety answer;
  private final RecordSafetyAction act;
  private final StaffDirectory staff;
  private final PlacementPages pages;

  SafetyController(AnswerSafety answer, RecordSafetyAction act, StaffDirectory staff, PlacementPages pages) {
    this.answer = answer;
    this.act = act;
    this.staff = staff;
    this.pages = pages;
  }

  @GetMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, @PathVariable String rule) {
    return view(patient, assessment, rule, Form.empty(), Form.empty(), null, 200);
  }

  @PostMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView answer(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, @PathVariable String rule,
      Form form, RedirectAttributes flash) {
    var questions = rule(pages.sheet(patient, assessment), rule).questions();
    var unanswered = new ArrayList<Refusal>();
    var ratings = new TreeMap<String, Integer>();
    var flags = new TreeSet<String>();
    for (SafetyRule.Question question : questions) {
      String said = form.value(question.id());
      if (!question.flag() && said.matches("[0-9]{1,3}")) {
        ratings.put(question.id(), Integer.valueOf(said));
      } else if (question.flag() && said.equals("yes")) {
        flags.add(question.id());
      } else if (question.flag() && !said.equals("no")) {
        unanswered.add(new Refusal(question.id(), "Answer yes or no"));
      } else if (!question.flag()) {
        unanswered.add(new Refusal(question.id(), "Choose a rating"));
      }
    }
    if (!unanswered.isEmpty()) {
      return view(patient, assessment, rule, form.refused(unanswered), Form.empty(), null, 422);
    }
    int edited = form.value("edited").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("edited")) : 0;
    return switch (answer.answer(patient, assessment, rule, new Answers(ratings, flags), form.value("note"), edited)) {
      case Edited.Kept<SafetyAnswer> kept -> saved(patient, assessment, rule, flash);
      case Edited.Overtaken<SafetyAnswer> overtaken -> view(patient, assessment, rule, form, Form.empty(), overtaken.theirs(), 409);
      case Edited.Refused<SafetyAnswer> refused ->
          view(patient, assessment, rule, form.refused(refused.refusals()), Form.empty(), null, 422);
    };
  }

  /** Back to the placement, or to this page when the answers opened a risk. */
  private ModelAndView saved(PatientId patient, AssessmentId assessment, String rule, RedirectAttributes flash) {
    boolean open = state(pages.sheet(patient, assessment), rule) instanceof SafetyState.Open;
    flash.addFlashAttribute("saved", open ? "Answers saved. They show a risk: act on it now." : "Answers saved.");
    String base = PlacementPages.base(patient, assessment);
    return new ModelAndView("redirect:" + (open ? base + "/safety/" + rule : base));
  }

  @PostMapping("/action")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView act(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, @PathVariable String rule,
      Form form, RedirectAttributes flash) {
    rule(pages.sheet(patient, assessment), rule);
    var outcome = act.record(patient, assessment, rule, form.value("told"), form.value("done"), when(form.value("doneAt")));
    if (!outcome.isDone()) {
      return view(patient, assessment, rule, Form.empty(), form.refused(outcome.refusals()), null, 422);
    }
    flash.addFlashAttribute("saved", "Written down. The placement can go on.");
    return new ModelAndView("redirect:" + PlacementPages.base(patient, assessment));
  }

  private @Nullable Instant when(String text) {
    try {
      return text.isBlank() ? null : LocalDateTime.parse(text).atZone(pages.times().zone()).toInstant();
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  private static SafetyRule rule(AssessmentSheet sheet, String id) {
    return sheet.pack().safetyRule(id).orElseThrow(PlacementPages::notFound);
  }

  private static SafetyState state(AssessmentSheet sheet, String rule) {
    return sheet.safety().stream().filter(state -> state.rule().id().equals(rule)).findFirst().orElseThrow();
  }

  private ModelAndView view(PatientId patient, AssessmentId id, String ruleId, Form form, Form actionForm,
      @Nullable SafetyAnswer theirs, int status) {
    var sheet = pages.sheet(patient, id);
    var rule = rule(sheet, ruleId);
    var state = state(sheet, ruleId);
    var given = sheet.answer(ruleId);
    var actions = sheet.actions().stream().filter(action -> action.rule().equals(ruleId)).toList().reversed();
    var names = Names.of(staff, Stream.concat(actions.stream().map(SafetyAction::recordedBy), given.stream().map(SafetyAnswer::by)).distinct().toList());
    Times times = pages.times();
    var scale = sheet.pack().scale();
    var advice = switch (state) {
      case SafetyState.Open open -> open.advice();
      case SafetyState.Handled handled -> handled.advice();
      case SafetyState.Clear clear -> List.<String>of();
      case SafetyState.NotAsked notAsked -> List.<String>of();
    };
    String base = PlacementPages.base(patient, id);
    var page = new SafetyPage(base, base + "/safety/" + ruleId, rule.name(), rule.act(),
        rule.source().text() + " (" + rule.source().confidence().label() + ")",
        state instanceof SafetyState.Open ? "danger" : state instanceof SafetyState.NotAsked ? "needs" : "ok",
        switch (state) {
          case SafetyState.Open open -> "Open: act now";
          case SafetyState.Handled handled -> "Handled " + times.moment(handled.action().doneAt());
          case SafetyState.Clear clear -> "Asked, no risk";
          case SafetyState.NotAsked notAsked -> "Not asked yet";
        },
        state instanceof SafetyState.Open, sheet.assessment().isDraft() && pages.mayWrite(patient), advice,
        rule.questions().stream().map(question -> question(question, given.orElse(null))).toList(),
        scale.values().mapToObj(value -> new Choice(Integer.toString(value), value + " · " + scale.label(value))).toList(),
        List.of(new Choice("yes", "Yes"), new Choice("no", "No")), given.map(SafetyAnswer::note).orElse(""),
        given.map(SafetyAnswer::version).orElse(0), suggestion(sheet, rule),
        given.map(answered -> names.of(answered.by()) + ", " + times.moment(answered.at())).orElse(null),
        theirs == null ? null : names.of(theirs.by()) + " answered these questions " + times.moment(theirs.at())
            + ", while you were typing. Their answers: " + words(rule, theirs) + ".",
        actions.stream().map(action -> new SafetyPage.Done(action.done(), action.told(), times.moment(action.doneAt()), names.of(action.recordedBy()))).toList(),
        times.input(times.now()), form, actionForm);
    return new ModelAndView("path/placement/safety", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private static SafetyPage.Question question(SafetyRule.Question question, @Nullable SafetyAnswer given) {
    String value = null;
    if (given != null && question.flag()) {
      value = given.answers().flag(question.id()) ? "yes" : "no";
    } else if (given != null && given.answers().rating(question.id()).isPresent()) {
      value = Integer.toString(given.answers().rating(question.id()).getAsInt());
    }
    return new SafetyPage.Question(question.id(), question.ask(), question.flag(), value);
  }

  private static String words(SafetyRule rule, SafetyAnswer given) {
    return rule.questions().stream().map(question -> question.ask() + ": " + question(question, given).value())
        .collect(java.util.stream.Collectors.joining("; "));
  }

  private static @Nullable String suggestion(AssessmentSheet sheet, SafetyRule rule) {
    var suggests = rule.suggests();
    var rating = suggests == null ? java.util.OptionalInt.empty() : suggests.rating(sheet.everything());
    if (suggests == null || rating.isEmpty()) {
      return null;
    }
    String dimension = sheet.pack().dimension(suggests.dimension()).orElseThrow().name();
    return "These answers point to " + rating.getAsInt() + ", " + sheet.pack().scale().label(rating.getAsInt()).toLowerCase(Locale.US)
        + ", for " + dimension.toLowerCase(Locale.US) + ".";
  }
}
