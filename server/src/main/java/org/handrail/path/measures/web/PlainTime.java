package org.handrail.path.measures.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as one says them to a tired person: "4:04 this afternoon", "9:00 tomorrow morning". */
final class PlainTime {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.US);
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.US);

  private PlainTime() {}

  /** The clock alone: "2:04". */
  static String clock(ZonedDateTime time) {
    return CLOCK.format(time);
  }

  /** The clock with its day and part of the day, as seen from {@code now}. */
  static String of(ZonedDateTime time, ZonedDateTime now) {
    LocalDate day = time.toLocalDate();
    String part = part(time.getHour());
    if (day.equals(now.toLocalDate())) {
      return CLOCK.format(time) + (part.equals("evening") ? " tonight" : " this " + part);
    }
    String which = day.equals(now.toLocalDate().plusDays(1)) ? "tomorrow" : WEEKDAY.format(time);
    return CLOCK.format(time) + " " + which + " " + part;
  }

  private static String part(int hour) {
    if (hour < 12) {
      return "morning";
    }
    return hour < 17 ? "afternoon" : "evening";
  }
}
