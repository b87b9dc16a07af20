package org.handrail.foundation.worklist;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When somebody reads what comes in, every day.
 *
 * @param from first minute, local time
 * @param until first minute after, local time, later than {@code from}
 */
record ReadingHours(LocalTime from, LocalTime until) {
  ReadingHours {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("reading hours end before they begin: " + from + " to " + until);
    }
  }

  boolean hold(ZonedDateTime moment) {
    LocalTime time = moment.toLocalTime();
    return !time.isBefore(from) && time.isBefore(until);
  }

  /** When they begin next, after this moment. */
  ZonedDateTime next(ZonedDateTime moment) {
    ZonedDateTime today = moment.toLocalDate().atTime(from).atZone(moment.getZone());
    return today.isAfter(moment) ? today : moment.toLocalDate().plusDays(1).atTime(from).atZone(moment.getZone());
  }
}
