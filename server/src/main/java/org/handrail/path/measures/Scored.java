package org.handrail.path.measures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All numbers of one response, with the version of the definition that made them. */
public record Scored(InstrumentId instrument, String definitionVersion, List<ScoreValue> values) {
  public Scored {
    values = List.copyOf(values);
  }

  /** True when every score of the instrument could be computed. */
  public boolean complete() {
    return values.stream().allMatch(v -> v instanceof ScoreValue.Computed);
  }

  /** The total; empty where the instrument has none (BAM) or it could not be computed. */
  public Optional<ScoreValue.Computed> total() {
    return computed().filter(c -> c.rule().total()).findFirst();
  }

  /** A computed score by the id of its rule. */
  public Optional<ScoreValue.Computed> computed(String rule) {
    return computed().filter(c -> c.rule().id().equals(rule)).findFirst();
  }

  /** Scored questions without an answer, in the order of the rules. */
  public List<String> missing() {
    return values.stream()
        .flatMap(v -> v instanceof ScoreValue.Incomplete i ? i.missing().stream() : Stream.of())
        .distinct()
        .toList();
  }

  private Stream<ScoreValue.Computed> computed() {
    return values.stream().filter(ScoreValue.Computed.class::isInstance).map(ScoreValue.Computed.class::cast);
  }
}
