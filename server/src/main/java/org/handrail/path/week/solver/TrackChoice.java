package org.handrail.path.week.solver;

import java.util.List;
import org.handrail.path.week.HoursInWords;
import org.handrail.path.week.Track;

/**
 * How a track suits a person.
 *
 * @param careMinutes minutes a week without breaks
 * @param days days a week with a group
 * @param longestGap most days in a row without one
 * @param hard how many rules make it impossible
 * @param medium minutes it misses of what the program asks for, or as much as that
 * @param soft wishes it does not keep
 * @param reasons what was found, in plain words; empty when nothing stands against it
 */
public record TrackChoice(
    Track track, int careMinutes, int days, int longestGap, int hard, int medium, int soft, List<String> reasons) {
  public boolean possible() {
    return hard == 0;
  }

  /** "8 h 15 min a week on 3 days, at most 2 days in a row without a group". */
  public String summary() {
    String gap = longestGap == 1 ? "1 day" : longestGap + " days";
    return "%s a week on %s, at most %s in a row without a group"
        .formatted(HoursInWords.of(careMinutes), days == 1 ? "1 day" : days + " days", gap);
  }
}
