package org.handrail.path.plan;

import java.util.Set;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What the program gives.
 *
 * @param name as the person knows it, such as "Skills group"; may be empty in a draft
 * @param times per period; 0 when it is given when needed, or not yet said in a draft
 * @param minutes each time; 0 while not yet said
 * @param staff who is responsible; null in a draft
 * @param goals the goals it serves
 */
public record PlannedService(
    ServiceId id,
    ServiceKind kind,
    String name,
    int times,
    Frequency per,
    int minutes,
    @Nullable StaffId staff,
    Set<GoalId> goals) {

  public PlannedService {
    goals = Set.copyOf(goals);
  }

  /** "2 × 3 h a week", "1 h a week", "20 min every 2 weeks", "when needed". */
  public String often() {
    if (per == Frequency.WHEN_NEEDED) {
      return per.label();
    }
    String each = duration(minutes);
    return (times == 1 ? each : times + " × " + each) + " " + per.label();
  }

  /** Minutes in an average week. */
  double weeklyMinutes() {
    return times * minutes * per.perWeek();
  }

  private static String duration(int minutes) {
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
