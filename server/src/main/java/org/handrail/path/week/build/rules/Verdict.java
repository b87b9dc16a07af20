package org.handrail.path.week.build.rules;

import java.util.List;
import org.handrail.path.week.build.facts.WeekView;

/** A finished week scored again, from the facts alone. */
public record Verdict(List<Finding> findings) {
  public static Verdict of(WeekView view) {
    return new Verdict(WeekRules.ALL.stream().flatMap(rule -> rule.check(view).stream()).toList());
  }

  public List<Finding> of(Weight weight) {
    return findings.stream().filter(finding -> finding.rule().weight() == weight).toList();
  }

  public int amount(Weight weight) {
    return of(weight).stream().mapToInt(Finding::amount).sum();
  }

  /** Less is better. */
  public long cost() {
    return findings.stream().mapToLong(Finding::cost).sum();
  }
}
