package org.handrail.foundation.messages;

import java.time.Duration;
import java.util.Optional;

/** When a failed message is tried again: after 1, 2, 4 … minutes, at most every 4 hours, for about two days. */
final class Retry {
  static final int MOST_ATTEMPTS = 18;
  private static final Duration LONGEST = Duration.ofHours(4);

  private Retry() {}

  /** @param attempts made so far, at least 1; empty when it is time to give up */
  static Optional<Duration> after(int attempts) {
    if (attempts >= MOST_ATTEMPTS) {
      return Optional.empty();
    }
    Duration wait = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
    return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }
}
