package org.handrail.path.medical.web;

import java.util.List;

/**
 * One draw.
 *
 * @param seed empty while it is ahead
 * @param checks what was found when it was repeated; empty while it is ahead
 * @param others how many more were drawn whom the reader may not see
 */
public record DrawPage(
    String title,
    String rule,
    String commitment,
    String committed,
    String held,
    String seed,
    List<Check> checks,
    List<Person> drawn,
    int others,
    List<String> tickets) {

  /** One thing that was compared. */
  public record Check(String what, boolean fits) {}

  /** Somebody who was drawn. */
  public record Person(String name, String href) {}
}
