package org.handrail.face.portal.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as a patient says them: "Tonight, 6:00 to 9:00 PM", "in 4 hours". */
final class Daytimes {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.US);
  private static final DateTimeFormatter CLOCK_HALF = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.US);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE", Locale.US);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  private Daytimes() {}

  static String greeting(LocalTime now) {
    return now.isBefore(NOON) ? "Good morning" : now.isBefore(EVENING) ? "Good afternoon" : "Good evening";
  }

  /** "Wednesday, March 11". */
  static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** "Mon". */
  static String shortDay(LocalDate day) {
    return SHORT.format(day);
  }

  /** "6:00 to 9:00 PM", "10:30 AM to 1:00 PM". */
  static String span(LocalTime from, LocalTime until) {
    boolean sameHalf = from.isBefore(NOON) == until.isBefore(NOON);
    return (sameHalf ? CLOCK : CLOCK_HALF).format(from) + " to " + CLOCK_HALF.format(until);
  }

  /** "6:00 PM". */
  static String time(LocalTime time) {
    return CLOCK_HALF.format(time);
  }

  /** "Today", "Tonight", "Tomorrow", "Thursday", "Friday, March 20". */
  static String day(LocalDate day, LocalTime starts, LocalDate today) {
    if (day.equals(today)) {
      return starts.isBefore(EVENING) ? "Today" : "Tonight";
    }
    if (day.equals(today.plusDays(1))) {
      return "Tomorrow";
    }
    return day.isBefore(today.plusDays(7)) ? WEEKDAY.format(day) : DATE.format(day);
  }

  /** "On now", "Next up, in 25 minutes", "Next up, in 4 hours", "Next up". */
  static String until(ZonedDateTime starts, ZonedDateTime now) {
    Duration left = Duration.between(now, starts);
    if (left.isNegative() || left.isZero()) {
      return "On now";
    }
    if (left.compareTo(Duration.ofHours(1)) < 0) {
      long minutes = Math.max(1, left.toMinutes());
      return "Next up, in " + minutes + (minutes == 1 ? " minute" : " minutes");
    }
    if (left.compareTo(Duration.ofHours(12)) < 0) {
      long hours = Math.round(left.toMinutes() / 60.0);
      return "Next up, in " + hours + (hours == 1 ? " hour" : " hours");
    }
    return "Next up";
  }
}
