package org.handrail.face.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the public pages say in numbers, read from data that names its sources.
 *
 * @param exampleWeek one week as an example; never presented as the program's own
 */
public record Guide(ExampleWeek exampleWeek, List<Study> studies, National national) {

  public Guide {
    studies = List.copyOf(studies);
    if (studies.isEmpty()) {
      throw new IllegalArgumentException("The guide cites no study");
    }
  }

  /** Seven days from Monday. */
  public record ExampleWeek(String name, List<Day> days) {
    public ExampleWeek {
      days = List.copyOf(days);
      if (days.size() != 7) {
        throw new IllegalArgumentException("The example week has " + days.size() + " days");
      }
    }

    /** All hours of the week together, in minutes. */
    public int minutes() {
      return days.stream().mapToInt(Day::minutes).sum();
    }
  }

  /** A day with a session (title and time) or a day of one's own. */
  public record Day(String day, @Nullable String title, @Nullable String time, @Nullable String yours, int minutes) {
    public Day {
      if ((title == null) == (yours == null)) {
        throw new IllegalArgumentException(day + " needs either a title or a line for a free day");
      }
    }
  }

  /**
   * A finding in plain words.
   *
   * @param confidence R read in the source, S from a secondary source, G verify
   */
  public record Study(String says, String source, String confidence) {}

  /** Where a share is drawn among one hundred dots. */
  public enum Dot { FINISHED, MOVED, REST }

  /** A part of all discharges. */
  public record Share(String label, double percent, Dot dot) {}

  /** One published national table; days are medians. */
  public record National(
      String source,
      int year,
      int people,
      List<Share> shares,
      int medianDays,
      int medianDaysFinished,
      int medianDaysLeft,
      double outpatientFinishedPercent,
      double shortResidentialFinishedPercent,
      String caution) {

    public National {
      shares = List.copyOf(shares);
      double all = shares.stream().mapToDouble(Share::percent).sum();
      if (Math.abs(all - 100) > 0.2) {
        throw new IllegalArgumentException("The shares of " + source + " add up to " + all + " percent");
      }
    }

    /** Percent of one kind, as published. */
    public double percent(Dot dot) {
      double sum = shares.stream().filter(share -> share.dot() == dot).mapToDouble(Share::percent).sum();
      return Math.round(sum * 10) / 10.0;
    }

    /** How many of exactly one hundred dots each kind gets: rounded down, the rest to the largest remainders. */
    public Map<Dot, Integer> dots() {
      var dots = new EnumMap<Dot, Integer>(Dot.class);
      for (Dot dot : Dot.values()) {
        dots.put(dot, (int) Math.floor(percent(dot)));
      }
      var byRemainder = new ArrayList<>(List.of(Dot.values()));
      byRemainder.sort(Comparator.comparingDouble((Dot dot) -> percent(dot) - Math.floor(percent(dot))).reversed());
      int left = 100 - dots.values().stream().mapToInt(Integer::intValue).sum();
      byRemainder.stream().limit(left).forEach(dot -> dots.merge(dot, 1, Integer::sum));
      return dots;
    }
  }
}
