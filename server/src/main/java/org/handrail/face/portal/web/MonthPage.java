package org.handrail.face.portal.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A month on a wall.
 *
 * @param title "November 2026"
 * @param weeks from Sunday to Saturday; the first and last reach into the neighbouring months
 */
public record MonthPage(String title, String today, List<List<Day>> weeks) {

  /** One square; {@code inMonth} is false for days of the neighbouring months. */
  public record Day(int number, boolean inMonth, boolean today) {}

  static MonthPage around(LocalDate today) {
    LocalDate first = today.withDayOfMonth(1);
    LocalDate start = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    LocalDate end = today.with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    var weeks = new ArrayList<List<Day>>();
    for (int week = 0; week <= ChronoUnit.WEEKS.between(start, end); week++) {
      LocalDate sunday = start.plusWeeks(week);
      weeks.add(sunday.datesUntil(sunday.plusWeeks(1))
          .map(day -> new Day(day.getDayOfMonth(), day.getMonth() == today.getMonth(), day.equals(today))).toList());
    }
    return new MonthPage(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US).format(today),
        DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US).format(today), List.copyOf(weeks));
  }
}
