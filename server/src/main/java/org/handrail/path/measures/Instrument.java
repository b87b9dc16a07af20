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
 * @param rules the scores it gives, in the order they are shown
 */
public record Instrument(InstrumentId id, String version, String url, String title, String called, String publisher, String copyright, String source,
    @Nullable String loinc, List<Question> questions, String definitionVersion, String scoringSource, List<ScoreRule> rules, Set<String> unscored,
    List<AlertRule> alerts, Map<String, Question> byId) {

  /** Joins a Questionnaire with its scoring and refuses the pair where they do not fit. */
  static Instrument of(Questionnaire asked, Scoring scored) {
    if (!asked.instrument().equals(scored.instrument())) {
      throw new InvalidInstrument("Scoring.instrument", "“" + scored.instrument() + "” is not the questionnaire's “" + asked.instrument() + "”");
    }
    if (!scored.questionnaire().equals(asked.url() + "|" + asked.version())) {
      throw new InvalidInstrument("Scoring.questionnaire", "“" + scored.questionnaire() + "” is not " + asked.url() + "|" + asked.version());
    }
    Map<String, Question> byId = asked.questions().stream().collect(Collectors.toUnmodifiableMap(Question::id, Function.identity()));
    Instrument instrument = new Instrument(asked.instrument(), asked.version(), asked.url(), asked.title(), scored.called(), asked.publisher(), asked.copyright(),
        asked.source(), asked.loinc(), asked.questions(), scored.version(), scored.source(), scored.rules(), scored.unscored(), scored.alerts(), byId);
    instrument.check();
    return instrument;
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
    return questions.stream().filter(q -> !unscored.contains(q.id())).toList();
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
        List<BigDecimal> points = possiblePoints(term, rule);
        low = low.add(points.stream().min(BigDecimal::compareTo).orElseThrow());
        high = high.add(points.stream().max(BigDecimal::compareTo).orElseThrow());
      }
      if (low.compareTo(rule.min()) != 0 || high.compareTo(rule.max()) != 0) {
        throw new InvalidInstrument("Scoring.scores." + rule.id(), "can run from " + low + " to " + high + ", not " + rule.min() + " to " + rule.max());
      }
    }
    for (Question question : questions) {
      if (used.contains(question.id()) == unscored.contains(question.id())) {
        throw new InvalidInstrument("Scoring", "must either score question “" + question.id() + "” or list it as unscored");
      }
    }
    alerts.forEach(this::check);
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
      case AlertRule.ScoreAtLeast(String score, BigDecimal value) -> rule(score).filter(r -> value.compareTo(r.max()) <= 0).isPresent();
    };
    if (!known) {
      throw new InvalidInstrument("Scoring.alerts." + alert.id(), "watches for something that cannot be answered");
    }
  }
}
