package org.handrail.path.admission.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people say them, in the organization's zone. */
record Days(Instant now, ZoneId zone) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

  LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  /** "today", "yesterday", "17 Nov", with the year when it is another. */
  String words(LocalDate day) {
    if (day.equals(today())) {
      return "today";
    }
    if (day.equals(today().minusDays(1))) {
      return "yesterday";
    }
    return (day.getYear() == today().getYear() ? DAY : YEAR).format(day);
  }

  /** "today 14:20". */
  String moment(Instant at) {
    var there = at.atZone(zone);
    return words(there.toLocalDate()) + " " + TIME.format(there);
  }
}
