package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire with its scoring, in one version; neither ever changes afterwards, a change is a new version.
 *
 * @param url canonical address of the FHIR Questionnaire, without version
 * @param called what patients read instead of the title, which may name a condition
 * @param loinc panel code, only where verified
 * @param answeredBy who fills it in
 * @param licence what a site must confirm before it may use the instrument; null where everybody may
 * @param rules the scores it gives, in the order they are shown
 */
public record Instrument(InstrumentId id, String version, String url, String title, String called, String publisher, String copyright, String source,
    @Nullable String loinc, List<Question> questions, String definitionVersion, String scoringSource, List<ScoreRule> rules, Set<String> unscored,
    List<AlertRule> alerts, AnsweredBy answeredBy, @Nullable String licence, Map<String, Question> byId, Map<String, EnableWhen> enabledWhen) {

  /** Joins a Questionnaire with its scoring and refuses the pair where they do not fit. */
  static Instrument of(Questionnaire plain, Scoring scored) {
    Questionnaire asked = plain.with(scored.ordinals());
    if (asked.version().isEmpty()) {
      return of(plain.in(scored.version()), scored);
    }
    if (!asked.instrument().equals(scored.instrument())) {
      throw new InvalidInstrument("Scoring.instrument", "“" + scored.instrument() + "” is not the questionnaire's “" + asked.instrument() + "”");
    }
    if (!scored.questionnaire().equals(asked.url() + "|" + asked.version())) {
      throw new InvalidInstrument("Scoring.questionnaire", "“" + scored.questionnaire() + "” is not " + asked.url() + "|" + asked.version());
    }
    Map<String, Question> byId = asked.questions().stream().collect(Collectors.toUnmodifiableMap(Question::id, Function.identity()));
    Instrument instrument = new Instrument(asked.instrument(), asked.version(), asked.url(), asked.title(), scored.called(), asked.publisher(), asked.copyright(),
        asked.source(), asked.loinc(), asked.questions(), scored.version(), scored.source(), scored.rules(), scored.unscored(), scored.alerts(),
        scored.answeredBy(), scored.licence(), byId, asked.enabledWhen());
    instrument.check();
    return instrument;
  }

  /** The questions to ask given what was answered: those that depend on an answer not given yet are left out. */
  public List<Question> asked(Answers answers) {
    return questions.stream().filter(q -> state(q.id(), answers) == EnableWhen.State.ASKED).toList();
  }

  /** Whether a question is asked with these answers. */
  EnableWhen.State state(String question, Answers answers) {
    EnableWhen when = enabledWhen.get(question);
    return when == null ? EnableWhen.State.ASKED : state(when, answers);
  }

  EnableWhen.State state(EnableWhen when, Answers answers) {
    return when.with(answers, other -> state(other, answers) == EnableWhen.State.NOT_ASKED);
  }

  /** On which answers a question depends, in words: “Only after “Yes” to question 2”; empty where it is always asked. */
  public String askedWhen(String question) {
    EnableWhen when = enabledWhen.get(question);
    return when == null ? "" : "Only after " + words(when);
  }

  private String words(EnableWhen when) {
    String own = when.conditions().stream().map(this::words).collect(Collectors.joining(when.all() ? " and " : " or "));
    return when.within() == null ? own : own.isEmpty() ? words(when.within()) : words(when.within()) + ", and " + own;
  }

  private String words(EnableWhen.Condition c) {
    if (c.answer() == null) {
      return (c.present() ? "an answer" : "no answer") + " to question " + c.question();
    }
    return switch (c.operator()) {
      case EXISTS, EQUALS -> "";
      case DIFFERS -> "another answer than ";
      case ABOVE -> "more than ";
      case BELOW -> "less than ";
      case AT_LEAST -> "at least ";
      case AT_MOST -> "at most ";
    } + "“" + question(c.question()).orElseThrow().words(c.answer()) + "” to question " + c.question();
  }

  /** Whether other questions depend on this one. */
  public boolean decides(String question) {
    return enabledWhen.values().stream().flatMap(when -> when.conditions().stream()).anyMatch(c -> c.question().equals(question));
  }

  /** The question with this id. */
  public Optional<Question> question(String question) {
    return Optional.ofNullable(byId.get(question));
  }

  /** The score rule with this id. */
  public Optional<ScoreRule> rule(String rule) {
    return rules.stream().filter(r -> r.id().equals(rule)).findFirst();
  }

  /** Questions that count in at least one score, in printed order. */
  public List<Question> scoredQuestions() {
    return questions.stream().filter(q -> !unscored.contains(Rounds.first(q.id()))).toList();
  }

  /** What to chart first: the total, or the first subscale where there is no total. */
  public ScoreRule leadingRule() {
    return rules.stream().filter(ScoreRule::total).findFirst().orElse(rules.getFirst());
  }

  private void check() {
    Set<String> used = new HashSet<>();
    for (ScoreRule rule : rules) {
      BigDecimal low = BigDecimal.ZERO;
      BigDecimal high = BigDecimal.ZERO;
      for (Term term : rule.terms()) {
        used.add(term.question());
        if (byId.containsKey(Rounds.id(term.question(), 2))) {
          throw new InvalidInstrument("Scoring.scores." + rule.id(), "counts question “" + term.question() + "”, which may be answered several times");
        }
        List<BigDecimal> points = possiblePoints(term, rule);
        BigDecimal least = enabledWhen.containsKey(term.question()) ? BigDecimal.ZERO : points.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = points.stream().max(BigDecimal::compareTo).orElseThrow();
        switch (rule.formula()) {
          case Formula.Sum _, Formula.Percent _ -> {
            low = low.add(least);
            high = high.add(most);
          }
          case Formula.Highest() -> {
            // else the best answer to one question could hide the worst to another, or the other way round
            if (points.stream().min(BigDecimal::compareTo).orElseThrow().compareTo(rule.min()) != 0) {
              throw new InvalidInstrument("Scoring.scores." + rule.id(), "takes the highest, so that the lowest answer to question “"
                  + term.question() + "” must count " + rule.min());
            }
            high = high.max(most);
          }
          case Formula.Criteria(var groups) -> {
            check(groups, rule);
            high = BigDecimal.ONE;
          }
        }
      }
      if (rule.formula() instanceof Formula.Percent percent) {
        low = percent.of(low, rule.terms().size());
        high = percent.of(high, rule.terms().size());
      }
      if (rule.onlyWhen() != null) {
        checkAnswers(rule.onlyWhen(), "Scoring.scores." + rule.id() + ".onlyWhen");
      }
      if (low.compareTo(rule.min()) != 0 || high.compareTo(rule.max()) != 0) {
        throw new InvalidInstrument("Scoring.scores." + rule.id(), "can run from " + low + " to " + high + ", not " + rule.min() + " to " + rule.max());
      }
    }
    for (Question question : questions) {
      if (used.contains(question.id()) == unscored.contains(Rounds.first(question.id()))) {
        throw new InvalidInstrument("Scoring", "must either score question “" + question.id() + "” or list it as unscored");
      }
    }
    alerts.forEach(this::check);
  }

  private static void check(List<Formula.Group> groups, ScoreRule rule) {
    List<String> counted = rule.terms().stream().map(Term::question).toList();
    for (Formula.Group group : groups) {
      if (!counted.containsAll(group.questions()) || group.count() < 1 || group.count() > group.questions().size()) {
        throw new InvalidInstrument("Scoring.scores." + rule.id() + ".criteria", "cannot be met: " + group);
      }
    }
  }

  private void checkAnswers(EnableWhen when, String path) {
    for (EnableWhen.Condition condition : when.conditions()) {
      String code = condition.code().orElseThrow();
      if (question(condition.question()).filter(q -> q.problem(new Answer.Chosen(code)).isEmpty()).isEmpty()) {
        throw new InvalidInstrument(path, "waits for answer “" + code + "” of question “" + condition.question() + "”, which cannot be given");
      }
    }
  }

  private List<BigDecimal> possiblePoints(Term term, ScoreRule rule) {
    String where = "Scoring.scores." + rule.id();
    Question question = question(term.question())
        .orElseThrow(() -> new InvalidInstrument(where, "counts question “" + term.question() + "”, which is not asked"));
    try {
      return switch (question) {
        case Question.Choice choice -> choice.options().stream().map(o -> {
          if (o.ordinal() == null) {
            throw new InvalidInstrument(where, "counts answer “" + o.code() + "” of question " + choice.id() + ", which has no ordinal");
          }
          return term.points(o.ordinal());
        }).toList();
        case Question.FreeText words -> throw new InvalidInstrument(where, "counts question " + words.id() + ", which is answered in words");
        case Question.Measure _, Question.Day _ -> throw new InvalidInstrument(where, "counts question " + question.id() + ", which " + question.takes());
        case Question.WholeNumber number -> {
          List<BigDecimal> points = new ArrayList<>();
          for (int i = number.min(); i <= number.max(); i++) {
            points.add(term.points(BigDecimal.valueOf(i)));
          }
          yield points;
        }
      };
    } catch (IllegalStateException e) {
      throw new InvalidInstrument(where, "cannot score it: " + e.getMessage());
    }
  }

  private void check(AlertRule alert) {
    boolean known = switch (alert.when()) {
      case AlertRule.AnswerAtLeast(String question, BigDecimal ordinal) -> question(question).filter(q -> q.ofOrdinal(ordinal).isPresent()).isPresent();
      case AlertRule.AnswerIn(String question, Set<String> codes) -> question(question)
          .filter(q -> codes.stream().allMatch(c -> q.problem(new Answer.Chosen(c)).isEmpty()))
          .isPresent();
      case AlertRule.WorseBy(String score, BigDecimal points) -> points.signum() > 0
          && rule(score).filter(r -> points.compareTo(r.max().subtract(r.min())) <= 0).isPresent();
      case AlertRule.Silent(int days) -> days > 0 && days <= 366;
      case AlertRule.ScoreAtLeast(String score, BigDecimal value) -> rule(score).filter(r -> value.compareTo(r.max()) <= 0).isPresent();
    };
    if (!known) {
      throw new InvalidInstrument("Scoring.alerts." + alert.id(), "watches for something that cannot be answered");
    }
  }
}
