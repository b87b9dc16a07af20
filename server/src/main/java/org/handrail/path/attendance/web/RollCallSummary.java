package org.handrail.path.attendance.web;

import java.util.List;

/**
 * The line under the roll call.
 *
 * @param open names of those with something left to ask
 * @param minutes of care given to all together
 */
public record RollCallSummary(int recorded, int expected, List<String> open, int there, int away, int minutes) {

  /** "Ben Kowalczyk is not recorded", "3 people are not recorded", "Everyone is recorded". */
  public String headline() {
    if (expected == 0) {
      return "Nobody is expected";
    }
    return switch (open.size()) {
      case 0 -> "Everyone is recorded";
      case 1 -> open.getFirst() + " is not recorded";
      default -> open.size() + " people are not recorded";
    };
  }

  public boolean complete() {
    return open.isEmpty();
  }

  /** "10 here, 1 away · 28 h 10 min of care". */
  public String detail() {
    int hours = minutes / 60;
    int rest = minutes % 60;
    String care = hours == 0 ? rest + " min" : rest == 0 ? hours + " h" : hours + " h " + rest + " min";
    return there + " here, " + away + " away · " + care + " of care";
  }
}
