package org.handrail.path.week.build.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished week.
 *
 * @param spots where each group is; null for one that found no place
 * @param joins the track that each of the people newly joins; {@link Spot#NONE} for none
 */
public record BuiltWeek(List<@Nullable Spot> spots, List<Integer> joins) {
  public BuiltWeek {
    spots = Collections.unmodifiableList(new ArrayList<>(spots));
    joins = List.copyOf(joins);
  }

  /** The week as it is now: nobody moves, nothing new is placed. */
  public static BuiltWeek present(WeekProblem problem) {
    return new BuiltWeek(
        problem.meetings().stream().<@Nullable Spot>map(WeekProblem.Meeting::present).toList(),
        problem.people().stream().map(person -> Spot.NONE).toList());
  }

  /** The same week with one group elsewhere. */
  public BuiltWeek with(int meeting, @Nullable Spot spot) {
    List<@Nullable Spot> changed = new ArrayList<>(spots);
    changed.set(meeting, spot);
    return new BuiltWeek(changed, joins);
  }
}
