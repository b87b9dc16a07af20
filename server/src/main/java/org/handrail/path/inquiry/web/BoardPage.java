package org.handrail.path.inquiry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open inquiries by stage.
 *
 * @param median "4 days", the median to the first kept appointment; null while nobody has kept one
 * @param mine only those of who looks
 */
public record BoardPage(
    List<Column> columns, int open, int overdue, int toCall, int waiting, @Nullable String median, String medianOf, boolean mine, boolean mayWrite) {

  /** One stage. */
  public record Column(String id, String title, String meaning, List<Card> cards) {}

  /**
   * One inquiry.
   *
   * @param mark rose, amber or empty: the edge of the card
   * @param headline "Day 3. Call"
   * @param tags what must not be overlooked
   */
  public record Card(
      String href, String name, String from, String mark, String headline, String detail, List<Tag> tags, @Nullable String owner) {}

  /** A small tag; kind as the badge part knows it. */
  public record Tag(String label, String kind) {}
}
