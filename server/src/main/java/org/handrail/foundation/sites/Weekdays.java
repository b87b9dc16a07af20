package org.handrail.foundation.sites;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** Weekdays in words. */
public final class Weekdays {
  private Weekdays() {}

  /** "Monday". */
  public static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.US);
  }

  /** "Mon". */
  public static String shortName(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.US);
  }
}
