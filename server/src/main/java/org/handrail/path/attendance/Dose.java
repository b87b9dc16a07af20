package org.handrail.path.attendance;

import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.sites.ProgramWeek;

/**
 * One patient's hours in one week of one program, in minutes.
 *
 * @param attendedMinutes minutes attended in sessions of kinds the program's pack counts, without breaks
 * @param reachableMinutes attended, plus what the sessions still to come or still to be recorded can give
 * @param prescribedMinutes what was asked for in this week: a share of the hours in a first, last or holiday week; at least 1
 * @param weeklyMinutes what is asked for in a whole week
 */
public record Dose(
    ProgramId program,
    ProgramWeek week,
    int attendedMinutes,
    int reachableMinutes,
    int prescribedMinutes,
    int weeklyMinutes) {

  public Dose {
    if (attendedMinutes < 0 || reachableMinutes < attendedMinutes || prescribedMinutes < 1) {
      throw new IllegalArgumentException(
          "Not a week: attended %d, reachable %d, prescribed %d minutes"
              .formatted(attendedMinutes, reachableMinutes, prescribedMinutes));
    }
  }

  /** Minutes that can no longer be reached this week. */
  public int shortMinutes() {
    return Math.max(0, prescribedMinutes - reachableMinutes);
  }

  /** Minutes still to attend. */
  public int missingMinutes() {
    return Math.max(0, prescribedMinutes - attendedMinutes);
  }

  /** Whether this week asks for less than a whole one. */
  public boolean prorated() {
    return prescribedMinutes < weeklyMinutes;
  }
}
