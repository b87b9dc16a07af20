package org.handrail.path.week.build.rules;

import java.util.List;

/**
 * Something a rule found in a finished week.
 *
 * @param amount 1 or more: how far it is from what is asked
 * @param about what it is about, as places in the problem; what each means is the rule's own
 */
public record Finding(WeekRule rule, int amount, List<Integer> about) {
  Finding(WeekRule rule, int amount, Integer... about) {
    this(rule, amount, List.of(about));
  }

  public long cost() {
    return rule.weight().unit() * amount;
  }
}
