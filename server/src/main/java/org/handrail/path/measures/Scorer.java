package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores answers by question and answer code, following the instrument's definition and nothing else. */
public final class Scorer {
  private Scorer() {}

  /**
   * Every score of the instrument.
   *
   * @throws IllegalArgumentException for an answer the instrument does not have; such answers are refused when they are given
   */
  public static Scored score(Instrument instrument, Answers answers) {
    answers.byQuestion().forEach((id, answer) -> {
      Question question = instrument.question(id).orElseThrow(() -> new IllegalArgumentException(instrument.id() + " has no question " + id));
      question.problem(answer).ifPresent(problem -> {
        throw new IllegalArgumentException(instrument.id() + ": " + problem);
      });
    });
    return new Scored(instrument.id(), instrument.definitionVersion(),
        instrument.rules().stream().filter(rule -> applies(instrument, rule, answers) != EnableWhen.State.NOT_ASKED).map(rule -> value(instrument, rule, answers)).toList());
  }

  private static EnableWhen.State applies(Instrument instrument, ScoreRule rule, Answers answers) {
    return rule.onlyWhen() == null ? EnableWhen.State.ASKED : instrument.state(rule.onlyWhen(), answers);
  }

  private static ScoreValue value(Instrument instrument, ScoreRule rule, Answers answers) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    if (rule.onlyWhen() != null && applies(instrument, rule, answers) == EnableWhen.State.OPEN) {
      rule.onlyWhen().conditions().stream().map(EnableWhen.Condition::question).distinct().forEach(missing::add);
    }
    for (Term term : rule.terms()) {
      if (instrument.state(term.question(), answers) == EnableWhen.State.NOT_ASKED) {
        continue;
      }
      Optional<BigDecimal> ordinal = answers.to(term.question()).flatMap(a -> instrument.question(term.question()).orElseThrow().ordinal(a));
      if (ordinal.isPresent()) {
        points.put(term.question(), term.points(ordinal.get()));
      } else {
        missing.add(term.question());
      }
    }
    if (!missing.isEmpty()) {
      return new ScoreValue.Incomplete(rule, missing);
    }
    BigDecimal value = value(rule.formula(), points);
    return new ScoreValue.Computed(rule, value, rule.band(value).orElse(null));
  }

  private static BigDecimal value(Formula formula, Map<String, BigDecimal> points) {
    return switch (formula) {
      case Formula.Sum() -> points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      case Formula.Highest() -> points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
      case Formula.Percent percent -> percent.of(points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), points.size());
      case Formula.Criteria(var groups) -> groups.stream().allMatch(group -> met(group, points)) ? BigDecimal.ONE : BigDecimal.ZERO;
    };
  }

  private static boolean met(Formula.Group group, Map<String, BigDecimal> points) {
    return group.questions().stream()
        .map(question -> points.getOrDefault(question, BigDecimal.ZERO))
        .filter(value -> value.compareTo(group.atLeast()) >= 0)
        .count() >= group.count();
  }
}
