package org.handrail.path.followup.web;

import java.util.List;

/**
 * Whom to call.
 *
 * @param open contacts whose window is open
 * @param closing of them, those whose window closes within a week
 * @param reached and settled contacts of the last 90 days, all that came to an end and those with an answer; called-off ones left out
 * @param unreached settled without an answer
 */
public record QueuePage(List<Part> parts, int open, int closing, int reached, int settled, int unreached, boolean mine) {

  /** A part of the list. */
  public record Part(String id, String title, String meaning, List<Row> rows) {}

  /**
   * One contact.
   *
   * @param mark amber or empty
   */
  public record Row(String href, String name, String day, String window, String tries, String reach, String owner, String mark, String badge, String badgeKind) {}
}
