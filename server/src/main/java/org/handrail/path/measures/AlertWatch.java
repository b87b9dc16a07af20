package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which alert rules of an instrument an answer or a result sets off. */
final class AlertWatch {
  /** A rule that was set off, with its title filled in. */
  record Hit(AlertRule rule, String title) {}

  private AlertWatch() {}

  /** Rules about this one answer; checked when it is saved, whether or not the rest is ever filled in. */
  static List<Hit> onAnswer(Instrument instrument, String question, Answer answer) {
    Question asked = instrument.byId().get(question);
    if (asked == null) {
      return List.of();
    }
    return instrument.alerts().stream()
        .filter(rule -> switch (rule.when()) {
          case AlertRule.AnswerAtLeast(String watched, BigDecimal least) -> watched.equals(question)
              && asked.ordinal(answer).filter(o -> o.compareTo(least) >= 0).isPresent();
          case AlertRule.AnswerIn(String watched, Set<String> codes) -> watched.equals(question)
              && answer instanceof Answer.Chosen(String code) && codes.contains(code);
          case AlertRule.ScoreAtLeast s -> false;
          case AlertRule.WorseBy w -> false;
          case AlertRule.Silent s -> false;
        })
        .map(rule -> new Hit(rule, rule.title().replace("{answer}", asked.words(answer).toLowerCase(Locale.ROOT))))
        .toList();
  }

  /** Rules about the result; checked when the response is completed. */
  static List<Hit> onScores(Instrument instrument, Scored scored) {
    return instrument.alerts().stream().flatMap(rule -> hit(rule, scored).stream()).toList();
  }

  /** Rules about how it stands to the time before. */
  static List<Hit> onChange(Instrument instrument, Score before, Scored now) {
    return instrument.alerts().stream().flatMap(rule -> worse(instrument, rule, before, now).stream()).toList();
  }

  private static Optional<Hit> worse(Instrument instrument, AlertRule rule, Score before, Scored now) {
    if (!(rule.when() instanceof AlertRule.WorseBy(String score, BigDecimal points))) {
      return Optional.empty();
    }
    boolean lowerIsBetter = instrument.rule(score).orElseThrow().lowerIsBetter();
    Optional<BigDecimal> then = before.value(score);
    return now.computed(score).filter(c -> then.isPresent()).flatMap(c -> {
      BigDecimal rise = c.value().subtract(then.orElseThrow());
      BigDecimal worse = lowerIsBetter ? rise : rise.negate();
      return worse.compareTo(points) < 0 ? Optional.empty() : Optional.of(new Hit(rule, rule.title()
          .replace("{score}", c.value().stripTrailingZeros().toPlainString())
          .replace("{before}", then.orElseThrow().stripTrailingZeros().toPlainString())));
    });
  }

  /** Everything a whole form sets off, in the order of the definition. */
  static List<Hit> all(Instrument instrument, Answers answers, Scored scored) {
    var hits = new ArrayList<Hit>();
    answers.byQuestion().forEach((question, answer) -> hits.addAll(onAnswer(instrument, question, answer)));
    hits.addAll(onScores(instrument, scored));
    hits.sort(Comparator.comparingInt(hit -> instrument.alerts().indexOf(hit.rule())));
    return hits;
  }

  private static Optional<Hit> hit(AlertRule rule, Scored scored) {
    return rule.when() instanceof AlertRule.ScoreAtLeast(String score, BigDecimal value)
        ? scored.computed(score)
            .filter(c -> c.value().compareTo(value) >= 0)
            .map(c -> new Hit(rule, rule.title().replace("{score}", c.value().toPlainString())))
        : Optional.empty();
  }
}
