package org.handrail.foundation.platform;

import java.time.Duration;
import java.time.LocalTime;

/** How often a {@link RecurringJob} runs. */
public sealed interface Cadence {

  /** Again a while after the last run ended; at least ten seconds, how often the schedule is looked at. */
  record Every(Duration pause) implements Cadence {
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    public Every {
      if (pause.compareTo(SHORTEST) < 0) {
        throw new IllegalArgumentException("A job runs at most every " + SHORTEST + ", not every " + pause);
      }
    }
  }

  /** Once a day at this time in UTC, or at the next start when the program did not run then. */
  record Daily(LocalTime utc) implements Cadence {}

  static Cadence every(Duration pause) {
    return new Every(pause);
  }

  static Cadence dailyAtUtc(LocalTime time) {
    return new Daily(time);
  }
}
