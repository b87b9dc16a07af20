package org.handrail.path.week.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A site's week as it is drawn: days across, parts of the day down.
 *
 * @param line "23–29 November · Maple Street · 41 places taken"
 * @param site the chosen site's id; empty while there is none
 * @param levels the levels of care that occur, for the key
 * @param mayBuild whether whole weeks may be built and repaired
 */
public record WeekPage(
    String line,
    String site,
    List<Choice> sites,
    String previous,
    String next,
    boolean thisWeek,
    List<Level> levels,
    List<Day> days,
    List<Part> parts,
    boolean mayPlan,
    boolean mayBuild) {

  /** One entry of the key. */
  public record Level(String chip, String label) {}

  /**
   * One day.
   *
   * @param closed why nothing takes place, or null
   */
  public record Day(String label, String iso, boolean today, int sessions, @Nullable String closed) {}

  /** A part of the day with one cell for each day. */
  public record Part(String label, List<List<Slot>> cells) {}

  /** One session. */
  public record Slot(
      String href, String chip, String time, String title, String where, int taken, int seats, @Nullable String off) {
    public int percent() {
      return seats == 0 ? 0 : Math.min(100, taken * 100 / seats);
    }

    public boolean full() {
      return seats > 0 && taken >= seats;
    }
  }

  /** The sessions of one day in order, for a phone. */
  public List<Slot> on(int day) {
    return parts.stream().flatMap(p -> p.cells().get(day).stream()).toList();
  }

  public boolean empty() {
    return parts.stream().allMatch(p -> p.cells().stream().allMatch(List::isEmpty));
  }
}
