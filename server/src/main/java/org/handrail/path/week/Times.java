package org.handrail.path.week;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and days in words, the same on every screen of the week. */
public final class Times {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.US);
  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d", Locale.US);
  private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.US);

  private Times() {}

  /** "18:00". */
  public static String clock(LocalTime time) {
    return CLOCK.format(time);
  }

  /** "18:00–21:00". */
  public static String span(LocalTime from, LocalTime until) {
    return CLOCK.format(from) + "–" + CLOCK.format(until);
  }

  /** "Tuesday 24 November". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "Tue 24". */
  public static String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  /** "Tue 24 November". */
  public static String monthDay(LocalDate day) {
    return MONTH_DAY.format(day);
  }

  /** Whether two spans of one day share a minute. */
  static boolean overlap(LocalTime oneFrom, int oneMinutes, LocalTime otherFrom, int otherMinutes) {
    int one = oneFrom.toSecondOfDay() / 60;
    int other = otherFrom.toSecondOfDay() / 60;
    return one < other + otherMinutes && other < one + oneMinutes;
  }
}
