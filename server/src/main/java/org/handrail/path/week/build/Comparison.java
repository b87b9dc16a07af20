package org.handrail.path.week.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.rules.Names;
import org.jspecify.annotations.Nullable;

/**
 * A built week beside the present one.
 *
 * @param changes groups that are elsewhere, or in other hands, or new
 * @param same how many groups stay just as they are
 * @param people how many people one of the changes concerns
 */
public record Comparison(List<Change> changes, int same, int people, List<Newcomer> newcomers) {

  /**
   * A group that changes.
   *
   * @param meeting its place in the problem
   * @param before where it is now; empty for a new one
   * @param after where it will be; empty where no place was found
   */
  public record Change(int meeting, String name, String before, String after, int people) {}

  /** Somebody who gets a track. */
  public record Newcomer(String person, String track) {}

  public static Comparison of(WeekProblem problem, BuiltWeek week, Names names) {
    List<Change> changes = new ArrayList<>();
    Set<Integer> concerned = new TreeSet<>();
    int same = 0;
    for (int m = 0; m < problem.meetings().size(); m++) {
      Spot present = problem.meetings().get(m).present();
      Spot now = week.spots().get(m);
      if (present != null && present.equals(now)) {
        same++;
      } else {
        List<Integer> people = problem.peopleAt(m);
        concerned.addAll(people);
        changes.add(new Change(m, names.meeting(m), words(present, names), words(now, names), people.size()));
      }
    }
    List<Newcomer> newcomers = new ArrayList<>();
    for (int p = 0; p < week.joins().size(); p++) {
      if (week.joins().get(p) != Spot.NONE) {
        newcomers.add(new Newcomer(names.person(p), names.track(week.joins().get(p))));
      }
    }
    return new Comparison(changes, same, concerned.size(), newcomers);
  }

  /** "Tuesday 18:00 · Room 2 · Dana Reyes"; empty for no place. */
  public static String words(@Nullable Spot spot, Names names) {
    if (spot == null) {
      return "";
    }
    String who = spot.leaders().stream().map(names::leader).collect(Collectors.joining(", "));
    return names.when(spot.start()) + (spot.room() == Spot.NONE ? "" : " · " + names.room(spot.room())) + " · "
        + (who.isEmpty() ? "nobody leads it" : who);
  }
}
