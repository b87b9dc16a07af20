package org.handrail.foundation.rules;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hours a week at a level of care, both ends included; max is null where there is no upper end. */
public record WeekHours(int min, @Nullable Integer max) {
  public Duration least() {
    return Duration.ofHours(min);
  }

  /** In words: "9–19 h a week", "20 h or more a week". */
  public String words() {
    if (max == null) {
      return min + " h or more a week";
    }
    return min == 0 ? "under " + (max + 1) + " h a week" : min + "–" + max + " h a week";
  }
}
