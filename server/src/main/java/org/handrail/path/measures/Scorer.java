package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
        instrument.rules().stream().map(rule -> value(instrument, rule, answers)).toList());
  }

  private static ScoreValue value(Instrument instrument, ScoreRule rule, Answers answers) {
    BigDecimal sum = BigDecimal.ZERO;
    List<String> missing = new ArrayList<>();
    for (Term term : rule.terms()) {
      Optional<BigDecimal> ordinal = answers.to(term.question()).flatMap(a -> instrument.question(term.question()).orElseThrow().ordinal(a));
      if (ordinal.isPresent()) {
        sum = sum.add(term.points(ordinal.get()));
      } else {
        missing.add(term.question());
      }
    }
    return missing.isEmpty()
        ? new ScoreValue.Computed(rule, sum, rule.band(sum).orElse(null))
        : new ScoreValue.Incomplete(rule, missing);
  }
}
