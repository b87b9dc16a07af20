package org.handrail.path.inquiry.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and times in words, seen from now, in the organization's zone. */
record Words(Instant now, ZoneId zone) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /** "today", "tomorrow", "yesterday", "Thu 26 Nov", with the year when it is another. */
  String day(LocalDate day) {
    long away = ChronoUnit.DAYS.between(today(), day);
    if (away == 0) return "today";
    if (away == 1) return "tomorrow";
    if (away == -1) return "yesterday";
    return (day.getYear() == today().getYear() ? DAY : YEAR).format(day);
  }

  /** "today 14:20". */
  String moment(Instant at) {
    var there = at.atZone(zone);
    return day(there.toLocalDate()) + " " + TIME.format(there);
  }

  String day(Instant at) {
    return day(LocalDate.ofInstant(at, zone));
  }

  String at(LocalDate day, LocalTime time) {
    return day(day) + ", " + TIME.format(time);
  }

  /** "14 Apr 1999 (27)". */
  String birth(@Nullable LocalDate birthDate) {
    return birthDate == null ? "Birth date not known" : YEAR.format(birthDate) + " (" + age(birthDate) + ")";
  }

  long age(LocalDate birthDate) {
    return ChronoUnit.YEARS.between(birthDate, today());
  }
}
