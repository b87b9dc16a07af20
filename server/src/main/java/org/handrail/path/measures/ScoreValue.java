package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of one score rule on one set of answers. */
public sealed interface ScoreValue {
  ScoreRule rule();

  /** Every question of the rule was answered. */
  record Computed(ScoreRule rule, BigDecimal value, @Nullable Band band) implements ScoreValue {}

  /** Some were not: there is no number, and nothing is assumed. */
  record Incomplete(ScoreRule rule, List<String> missing) implements ScoreValue {
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }
}
