package org.handrail.foundation.sites;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** One week as a program counts it: seven days from its first weekday. */
public record ProgramWeek(LocalDate start) {

  /** The week that holds the day. */
  public static ProgramWeek holding(LocalDate day, DayOfWeek starts) {
    return new ProgramWeek(day.with(TemporalAdjusters.previousOrSame(starts)));
  }

  /** The day after the last. */
  public LocalDate end() {
    return start.plusDays(7);
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end());
  }

  /** Its seven days. */
  public List<LocalDate> days() {
    return IntStream.range(0, 7).mapToObj(start::plusDays).toList();
  }

  public ProgramWeek next() {
    return new ProgramWeek(start.plusDays(7));
  }

  public ProgramWeek previous() {
    return new ProgramWeek(start.minusDays(7));
  }
}
