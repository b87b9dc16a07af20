package org.handrail.path.attendance.web;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.path.week.Session;

/**
 * Reads a time as people type it at a door: 18:20, 1820, 6:20 pm, 6.20, 7. Without am or pm it is the one inside the
 * session, if only one of the two is.
 */
final class TypedTime {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h ]?([0-5]\\d))?\\s*([ap])?\\.?m?\\.?");

  private TypedTime() {}

  /** Empty when it is no time. */
  static Optional<LocalTime> read(String typed, Session session) {
    Matcher parts = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(parts.group(1));
    int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    String half = parts.group(3);
    if (hour > 23 || (half != null && (hour == 0 || hour > 12))) {
      return Optional.empty();
    }
    if (half != null) {
      return Optional.of(LocalTime.of(hour % 12 + (half.equals("p") ? 12 : 0), minute));
    }
    LocalTime asTyped = LocalTime.of(hour, minute);
    LocalTime afternoon = hour < 12 ? asTyped.plusHours(12) : asTyped;
    return Optional.of(!inside(asTyped, session) && inside(afternoon, session) ? afternoon : asTyped);
  }

  private static boolean inside(LocalTime time, Session session) {
    int offset = (time.toSecondOfDay() - session.starts().toSecondOfDay()) / 60;
    return offset >= 0 && offset <= session.minutes();
  }
}
