package org.handrail.path.measures;

import java.math.BigDecimal;

/**
 * A named range of a score, both ends included.
 *
 * @param attention true where the source says the range calls for someone to look
 */
public record Band(String id, BigDecimal min, BigDecimal max, String label, boolean attention) {
  boolean holds(BigDecimal score) {
    return score.compareTo(min) >= 0 && score.compareTo(max) <= 0;
  }
}
