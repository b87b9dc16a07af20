package org.handrail.path.outcomes.web;

import java.util.List;

/**
 * Whom a number counts.
 *
 * @param back address of the numbers
 * @param others counted people whose records the reader may not open
 * @param hidden nobody is counted, or too few to say
 */
public record PeoplePage(String title, String group, List<Line> lines, int others, boolean hidden, String back) {
  public record Line(String href, String name) {}
}
