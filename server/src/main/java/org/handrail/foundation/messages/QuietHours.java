package org.handrail.foundation.messages;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours in which nothing is sent that can wait, as local times; they may span midnight. */
record QuietHours(LocalTime from, LocalTime until) {

  /** The first instant at or after the given one that is not quiet. */
  Instant after(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    if (!quiet(local.toLocalTime())) {
      return instant;
    }
    ZonedDateTime end = local.with(until);
    return (end.isBefore(local) ? local.plusDays(1).with(until) : end).toInstant();
  }

  private boolean quiet(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }
}
