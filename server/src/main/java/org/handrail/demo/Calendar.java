package org.handrail.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The days of the demo.
 *
 * @param opened the first day of the program
 * @param first the first day of those whose story is told by name, two weeks before today
 */
record Calendar(LocalDate opened, LocalDate first, LocalDate today) {
  static final ZoneId ZONE = ZoneId.of("America/Chicago");
  /** How long before today the stories begin. */
  static final int DAYS = 14;

  /** @param weeks how long the program has been open, at least two */
  static Calendar until(Instant now, int weeks) {
    LocalDate today = now.atZone(ZONE).toLocalDate();
    return new Calendar(today.minusWeeks(weeks), today.minusDays(DAYS), today);
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  /** So many days after the first, or the Monday after where that is a weekend. */
  LocalDate workday(int after) {
    return onWorkday(first.plusDays(after));
  }

  static LocalDate onWorkday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  LocalDate nextWorkday() {
    return onWorkday(today.plusDays(today.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1));
  }
}
