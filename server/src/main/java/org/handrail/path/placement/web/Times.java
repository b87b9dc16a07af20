package org.handrail.path.placement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says when something was, seen from now, in the organization's zone. */
record Times(Instant now, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.US);

  LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  /** "today 14:20", "yesterday 09:05", "17 Nov 14:20". */
  String moment(Instant at) {
    var there = at.atZone(zone);
    return day(there.toLocalDate()) + " " + TIME.format(there);
  }

  /** "today", "yesterday", "17 Nov", with the year when it is another. */
  String day(LocalDate day) {
    if (day.equals(today())) {
      return "today";
    }
    if (day.equals(today().minusDays(1))) {
      return "yesterday";
    }
    return (day.getYear() == today().getYear() ? DAY : YEAR).format(day);
  }

  String day(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  /** "Wed 2 December 2026". */
  String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** As an input of type datetime-local wants it, to the minute. */
  String input(Instant at) {
    return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
