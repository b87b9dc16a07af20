package org.handrail.path.week.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A week as a time grid: of a site, one room, one facilitator or one patient.
 *
 * @param line "23–29 November · Maple Street"
 * @param address this page without the day, for going on and back; ends where {@code day=…} may follow
 * @param here this page with its day: where a move comes back to
 * @param views the choice of whose week; null for a patient's
 * @param start first day, ISO
 * @param now the local time where the program is, without a zone
 * @param opens earliest time drawn, {@code HH:mm}
 * @param closes latest time drawn
 */
public record GridPage(
    String line, String address, String here, @Nullable Views views, String start, String previous, String next, boolean thisWeek, String now,
    String opens, String closes, List<Item> items, List<Block> blocks, boolean mayMove) {

  /**
   * Whose week.
   *
   * @param by "all", "room" or "staff"
   * @param of the chosen room or person; empty for all
   */
  public record Views(String site, List<Choice> sites, String by, String of, List<Choice> rooms, List<Choice> people) {}

  /**
   * One session.
   *
   * @param starts local date and time, ISO, without a zone
   * @param movable whether it may be dragged
   * @param off why it does not take place, or null
   */
  public record Item(
      String id, int version, String chip, String day, String starts, String ends, String time, String title, String line, String fill,
      boolean movable, @Nullable String off, @Nullable String room, List<String> facilitators) {}

  /** A span in which nothing suits: the program is closed, the patient cannot come. */
  public record Block(String starts, String ends, String says) {}
}
