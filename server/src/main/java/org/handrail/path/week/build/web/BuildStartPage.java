package org.handrail.path.week.build.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/**
 * What the next week of a program is built from.
 *
 * @param base address of this page
 * @param id of the program
 * @param impossible what no week can give
 * @param waiting how many people wait for a track
 */
public record BuildStartPage(
    String base,
    String repair,
    String newTrack,
    String id,
    String program,
    List<Choice> programs,
    List<String> impossible,
    List<GroupLine> groups,
    List<WishLine> wishes,
    int waiting,
    List<Choice> weeks,
    List<Choice> lengths,
    List<Choice> types,
    List<Choice> curricula,
    List<Choice> tracks,
    List<BuildLine> builds,
    Form ask,
    Form wish) {

  /** A group as it is now. */
  public record GroupLine(String id, String name, String line, boolean pinned) {}

  /** A group that is wanted. */
  public record WishLine(String id, String name, String line) {}

  /** An earlier build. */
  public record BuildLine(String href, String title, String state) {}

  public boolean nothing() {
    return groups.isEmpty() && wishes.isEmpty();
  }
}
