package org.handrail.path.week.build;

import java.util.List;
import java.util.UUID;

/**
 * Which rows the places in a problem stand for.
 *
 * @param tracks in a repair the sessions themselves: whoever is expected at one is on a track of its own
 * @param people patients
 * @param out staff and rooms that cannot be used in these days; empty for a recurring week
 */
public record Keys(
    List<UUID> rooms, List<UUID> leaders, List<Met> meetings, List<UUID> tracks, List<UUID> people, List<UUID> out) {

  /** What a group in the problem is. */
  public enum Kind {
    /** A recurring group. */
    GROUP,
    /** A group that is wanted. */
    WISH,
    /** One dated session. */
    SESSION
  }

  /**
   * A row that is placed in the week.
   *
   * @param version its version when it was read; 0 for a wish
   * @param name what it is called
   */
  public record Met(Kind kind, UUID id, int version, String name) {}
}
