package org.handrail.face.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as people say them at a desk. */
final class When {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

  private When() {}

  /** "Today", "Yesterday", "16 Nov", with the year when it is another. */
  static String day(Instant at, ZoneId zone, Instant now) {
    return day(at.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
  }

  static String day(LocalDate day, LocalDate today) {
    long ahead = ChronoUnit.DAYS.between(today, day);
    if (ahead == 0) {
      return "Today";
    }
    if (ahead == -1) {
      return "Yesterday";
    }
    if (ahead == 1) {
      return "Tomorrow";
    }
    if (ahead > 1 && ahead < 7) {
      return WEEKDAY.format(day);
    }
    return (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
  }

  /** "today 17:52", "tomorrow 09:00", "Thu 19 18:00". */
  static String moment(Instant at, ZoneId zone, Instant now) {
    String day = day(at, zone, now);
    return day.toLowerCase(Locale.ROOT).matches("today|tomorrow|yesterday")
        ? day.toLowerCase(Locale.ROOT) + " " + TIME.format(at.atZone(zone))
        : day + " " + TIME.format(at.atZone(zone));
  }

  /** "just now", "43 min ago", "3 h ago", "2 days ago". */
  static String ago(Instant at, Instant now) {
    Duration since = Duration.between(at, now);
    if (since.toMinutes() < 1) {
      return "just now";
    }
    if (since.toMinutes() < 60) {
      return since.toMinutes() + " min ago";
    }
    if (since.toHours() < 48) {
      return since.toHours() + " h ago";
    }
    return since.toDays() + " days ago";
  }

  /** "in 25 min", "in 3 h", "now" once it has begun. */
  static String until(Instant at, Instant now) {
    Duration ahead = Duration.between(now, at);
    if (ahead.isNegative() || ahead.toMinutes() < 1) {
      return "now";
    }
    if (ahead.toMinutes() < 60) {
      return "in " + ahead.toMinutes() + " min";
    }
    return "in " + ahead.toHours() + " h" + (ahead.toMinutesPart() == 0 ? "" : " " + ahead.toMinutesPart());
  }
}
