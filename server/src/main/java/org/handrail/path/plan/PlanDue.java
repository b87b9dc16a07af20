package org.handrail.path.plan;

import java.time.LocalDate;
import org.handrail.foundation.rules.Source;

/**
 * What the plan needs next, and by when.
 *
 * @param by the last day on which it is in time, in the program's time zone
 * @param source the rule it follows from
 */
public record PlanDue(Kind kind, LocalDate by, Source source) {

  /** What is needed. */
  public enum Kind {
    FIRST_PLAN("First plan signed"),
    REVIEW("Plan review");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean isLate(LocalDate today) {
    return today.isAfter(by);
  }
}
