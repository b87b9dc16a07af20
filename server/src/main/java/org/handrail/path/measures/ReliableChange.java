package org.handrail.path.measures;

import java.math.BigDecimal;

/**
 * From when a difference is more than chance.
 *
 * @param points smallest difference that counts, above zero
 * @param source who says so
 */
public record ReliableChange(BigDecimal points, String source) {

  /** How a score stands to an earlier one. */
  public enum Direction {
    BETTER("reliably better"),
    WORSE("reliably worse"),
    NONE("no reliable change");

    private final String label;

    Direction(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  Direction between(BigDecimal before, BigDecimal after, boolean lowerIsBetter) {
    BigDecimal rise = after.subtract(before);
    if (rise.abs().compareTo(points) < 0) {
      return Direction.NONE;
    }
    return rise.signum() < 0 == lowerIsBetter ? Direction.BETTER : Direction.WORSE;
  }
}
