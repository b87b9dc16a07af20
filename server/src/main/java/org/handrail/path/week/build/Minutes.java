package org.handrail.path.week.build;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.handrail.path.week.build.facts.Span;

/** Between weekdays with local times and minutes of a week. */
final class Minutes {
  private Minutes() {}

  static int at(DayOfWeek day, LocalTime time) {
    return (day.getValue() - 1) * Span.DAY + time.toSecondOfDay() / 60;
  }

  /** Empty for a span without a minute. */
  static Optional<Span> span(DayOfWeek day, LocalTime from, LocalTime until) {
    // 23:59 is how people write the end of a day.
    int end = until.equals(LocalTime.of(23, 59)) ? Span.DAY : until.toSecondOfDay() / 60;
    int start = from.toSecondOfDay() / 60;
    return end > start ? Optional.of(new Span(at(day, from), (day.getValue() - 1) * Span.DAY + end)) : Optional.empty();
  }

  static Span wholeDay(DayOfWeek day) {
    return Span.of((day.getValue() - 1) * Span.DAY, Span.DAY);
  }

  static DayOfWeek day(int minute) {
    return DayOfWeek.of(minute / Span.DAY + 1);
  }

  static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(minute % Span.DAY * 60L);
  }
}
