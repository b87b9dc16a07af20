package org.handrail.path.measures;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a person answered to one question. */
public sealed interface Answer {

  /** One of the printed answers, by its code. */
  record Chosen(String code) implements Answer {}

  /** In the person's own words. */
  record Written(String words) implements Answer {}

  /** A whole number, e.g. days. */
  record Counted(int number) implements Answer {}

  /** A number that need not be whole, in the question's unit. */
  record Measured(BigDecimal number) implements Answer {
    public Measured {
      number = number.stripTrailingZeros();
    }
  }

  /** A calendar day. */
  record OnDay(LocalDate day) implements Answer {}
}
