package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question's part in a sum: its ordinal, recoded, then reversed, then weighted.
 *
 * @param recode ordinal to points; empty for "as it is"
 * @param reverseFrom points become {@code reverseFrom - points}; null for not reversed
 */
record Term(String question, Map<BigDecimal, BigDecimal> recode, @Nullable BigDecimal reverseFrom, BigDecimal weight) {
  Term {
    recode = Map.copyOf(recode);
  }

  BigDecimal points(BigDecimal ordinal) {
    BigDecimal points = ordinal;
    if (!recode.isEmpty()) {
      BigDecimal found = recode.get(ordinal.stripTrailingZeros());
      if (found == null) {
        throw new IllegalStateException("question " + question + ": no points given for ordinal " + ordinal);
      }
      points = found;
    }
    if (reverseFrom != null) {
      points = reverseFrom.subtract(points);
    }
    return points.multiply(weight);
  }
}
