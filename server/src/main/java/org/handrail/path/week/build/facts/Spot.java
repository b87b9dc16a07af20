package org.handrail.path.week.build.facts;

import java.util.List;

/**
 * Where a group is in the week.
 *
 * @param start minutes from Monday 0:00
 * @param room place of the room in the problem, {@link #NONE} for none
 * @param leaders places of those who lead it, the first in charge
 */
public record Spot(int start, int room, List<Integer> leaders) {
  public static final int NONE = -1;

  public Spot {
    leaders = List.copyOf(leaders);
  }

  public int day() {
    return start / Span.DAY;
  }
}
