package org.handrail.path.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How the points of a rule's questions become its value. */
public sealed interface Formula {

  /** Added up. */
  record Sum() implements Formula {}

  /** The highest of them: the gravest answer decides. */
  record Highest() implements Formula {}

  /**
   * Their mean, placed between the lowest and the highest answer as 0 to 100, rounded to two places.
   *
   * @param from lowest points of an answer, {@code to} the highest
   */
  record Percent(BigDecimal from, BigDecimal to) implements Formula {
    BigDecimal of(BigDecimal sum, int count) {
      BigDecimal many = BigDecimal.valueOf(count);
      return sum.subtract(from.multiply(many)).multiply(BigDecimal.valueOf(100))
          .divide(to.subtract(from).multiply(many), 2, RoundingMode.HALF_UP);
    }
  }

  /** 1 when every group of questions has enough answers of enough points, else 0: a symptom pattern, not a sum. */
  record Criteria(List<Group> groups) implements Formula {
    public Criteria {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Part of a pattern.
   *
   * @param atLeast points from which an answer counts
   * @param count how many have to count
   */
  record Group(List<String> questions, BigDecimal atLeast, int count) {
    public Group {
      questions = List.copyOf(questions);
    }
  }
}
