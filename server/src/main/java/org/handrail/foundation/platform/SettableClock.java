package org.handrail.foundation.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The product's clock: the system's time in UTC, unless the demo's simulator or a test has set another. Zones belong to
 * programs, so the clock has none of its own.
 */
public final class SettableClock extends Clock {
  private volatile @Nullable Instant fixed;

  /** Stands still at this instant until {@link #follow()} or the next call. */
  public void set(Instant instant) {
    fixed = instant;
  }

  /** Moves on by a duration; starts from now when it was not set before. */
  public void advance(Duration by) {
    fixed = instant().plus(by);
  }

  /** Follows the system's time again. */
  public void follow() {
    fixed = null;
  }

  @Override
  public Instant instant() {
    Instant set = fixed;
    // PostgreSQL keeps microseconds: equal values must stay equal after a round trip.
    return set != null ? set : Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
