package org.handrail.path.outcomes;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts by group, program and period, made in one pass over the episodes. What somebody looks at is one part of it; the
 * other parts say whether that part may be shown, because whoever sees the whole can take the part from it.
 */
final class Cube {
  private static final int HALVES = 2;
  private static final int INDICATORS = Indicator.values().length;

  /** Program and half of the present choice; -1 for all. */
  record Part(int program, int half) {
    boolean holds(int program, int half) {
      return (this.program < 0 || this.program == program) && (this.half < 0 || this.half == half);
    }
  }

  private final int programs;
  private final int[][][] some;
  private final int[][][] many;

  Cube(int groups, int programs) {
    this.programs = programs;
    this.some = new int[groups][programs * HALVES][INDICATORS];
    this.many = new int[groups][programs * HALVES][INDICATORS];
  }

  /** @param asked and counted have a bit for each indicator */
  void add(int group, int program, int half, int asked, int counted) {
    int slice = program * HALVES + half;
    for (int i = 0; i < INDICATORS; i++) {
      int bit = 1 << i;
      if ((asked & bit) != 0) {
        many[group][slice][i]++;
        if ((counted & bit) != 0) {
          some[group][slice][i]++;
        }
      }
    }
  }

  Rate rate(int group, Indicator indicator, Part part) {
    int s = 0;
    int m = 0;
    for (int program = 0; program < programs; program++) {
      for (int half = 0; half < HALVES; half++) {
        if (part.holds(program, half)) {
          s += some[group][program * HALVES + half][indicator.ordinal()];
          m += many[group][program * HALVES + half][indicator.ordinal()];
        }
      }
    }
    return new Rate(s, m);
  }

  /** Whether this part may stand beside the other programs and the other half: nothing small can be worked out from them. */
  boolean maySlice(int group, Indicator indicator, Part part, int threshold) {
    if (part.program() >= 0) {
      List<Rate> beside = new ArrayList<>();
      for (int program = 0; program < programs; program++) {
        beside.add(rate(group, indicator, new Part(program, part.half())));
      }
      if (!among(beside, part.program(), threshold)) {
        return false;
      }
    }
    return part.half() < 0
        || among(List.of(rate(group, indicator, new Part(part.program(), 0)), rate(group, indicator, new Part(part.program(), 1))), part.half(), threshold);
  }

  /** Those nobody is asked of protect nobody and need no protection. */
  private static boolean among(List<Rate> beside, int mine, int threshold) {
    var asked = new ArrayList<Rate>();
    int place = -1;
    for (int i = 0; i < beside.size(); i++) {
      if (beside.get(i).many() > 0) {
        place = i == mine ? asked.size() : place;
        asked.add(beside.get(i));
      }
    }
    return place >= 0 && SmallCells.shown(asked, threshold).get(place);
  }
}
