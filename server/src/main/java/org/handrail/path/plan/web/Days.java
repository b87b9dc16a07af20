package org.handrail.path.plan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when something was or will be, seen from now. Short for staff, in full for patients. */
record Days(Instant now, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final DateTimeFormatter SHORT_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
  private static final DateTimeFormatter FULL_YEAR = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** "today", "yesterday", "18 Nov". */
  String brief(LocalDate day) {
    if (day.equals(today())) {
      return "today";
    }
    if (day.equals(today().minusDays(1))) {
      return "yesterday";
    }
    return (day.getYear() == today().getYear() ? SHORT : SHORT_YEAR).format(day);
  }

  /** "today 14:20", "18 Nov 09:05". */
  String moment(Instant at) {
    return brief(day(at)) + " " + TIME.format(at.atZone(zone));
  }

  /** "today", "tomorrow", "March 20". */
  String full(LocalDate day) {
    if (day.equals(today())) {
      return "today";
    }
    if (day.equals(today().plusDays(1))) {
      return "tomorrow";
    }
    return (day.getYear() == today().getYear() ? FULL : FULL_YEAR).format(day);
  }

  /** "November 18, 2026", whatever day it is: for paper. */
  String date(LocalDate day) {
    return FULL_YEAR.format(day);
  }

  /** "November 18, 2026, 14:20". */
  String date(Instant at) {
    return FULL_YEAR.format(day(at)) + ", " + TIME.format(at.atZone(zone));
  }

  String full(Instant at) {
    return full(day(at));
  }
}
