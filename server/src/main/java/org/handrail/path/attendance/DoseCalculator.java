package org.handrail.path.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Computes a week's hours. Pure: the same input gives the same answer.
 *
 * <p>Attended minutes are added up once: where two records of one person overlap in time, as a missed session recorded by
 * mistake beside its make-up, the shared time counts a single time. Only days inside the stay count. A week asks for the
 * prescribed hours times the program days in it that lie in the stay and are not closed, over its program days.
 */
final class DoseCalculator {
  private DoseCalculator() {}

  static int attended(DoseWeek week) {
    List<DoseWeek.Sitting.Attended> all =
        week.sittings().stream()
            .filter(sitting -> counted(week).test(sitting.day()))
            .filter(DoseWeek.Sitting.Attended.class::isInstance)
            .map(DoseWeek.Sitting.Attended.class::cast)
            .sorted(Comparator.comparing(DoseWeek.Sitting.Attended::from).thenComparing(DoseWeek.Sitting.Attended::until))
            .toList();
    int minutes = 0;
    Instant reached = Instant.MIN;
    for (DoseWeek.Sitting.Attended sitting : all) {
      long shared = sitting.from().isBefore(reached) ? minutesBetween(sitting.from(), earlier(reached, sitting.until())) : 0;
      minutes += (int) Math.max(0, sitting.minutes() - shared);
      reached = sitting.until().isAfter(reached) ? sitting.until() : reached;
    }
    return minutes;
  }

  static int reachable(DoseWeek week) {
    int possible =
        week.sittings().stream()
            .filter(sitting -> counted(week).test(sitting.day()))
            .filter(DoseWeek.Sitting.Possible.class::isInstance)
            .mapToInt(sitting -> ((DoseWeek.Sitting.Possible) sitting).minutes())
            .sum();
    return attended(week) + possible;
  }

  /** 0 when the program does not work on any day of this week that lies in the stay. */
  static int prescribed(DoseWeek week) {
    List<LocalDate> programDays = week.week().days().stream().filter(day -> week.openOn().contains(day.getDayOfWeek())).toList();
    long inStay = programDays.stream().filter(counted(week)).filter(day -> !week.closed().contains(day)).count();
    if (programDays.isEmpty() || inStay == programDays.size()) {
      return week.weeklyMinutes();
    }
    if (!week.prorate()) {
      return inStay == 0 ? 0 : week.weeklyMinutes();
    }
    return Math.toIntExact(Math.round((double) week.weeklyMinutes() * inStay / programDays.size()));
  }

  private static Predicate<LocalDate> counted(DoseWeek week) {
    return day ->
        week.week().holds(day)
            && !day.isBefore(week.stayFrom())
            && (week.stayUntil() == null || day.isBefore(week.stayUntil()));
  }

  private static long minutesBetween(Instant from, Instant until) {
    return Duration.between(from, until).toMinutes();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
