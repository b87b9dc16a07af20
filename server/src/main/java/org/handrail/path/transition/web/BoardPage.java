package org.handrail.path.transition.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open hand-offs by age.
 *
 * @param median days to the first kept appointment in the last 90 days; null when nobody arrived
 * @param inTime arrived within the days the clocks name, of those closed in the last 90 days
 */
public record BoardPage(List<Column> columns, List<Closed> closed, int open, int needs, @Nullable Long median, int inTime, int within,
    int settled, int never, boolean mine) {

  /** One age. */
  public record Column(String id, String title, String meaning, List<Card> cards) {}

  /** One hand-off; mark is amber or empty. */
  public record Card(String href, String name, String owner, String fromChip, String from, String toChip, String to, String mark,
      String headline, String naloxone, boolean protectedNow) {}

  /** One that closed this week. */
  public record Closed(String href, String name, String move, long days, boolean arrived, String how) {}
}
