package org.handrail.path.week.build.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A finished week beside what it was built from, for whoever reads it. */
public record WeekView(WeekProblem problem, BuiltWeek week) {

  public @Nullable Spot spot(int meeting) {
    return week.spots().get(meeting);
  }

  /** The groups that have a place, and do what is asked. */
  public List<Integer> placed(IntPredicate which) {
    return IntStream.range(0, problem.meetings().size())
        .filter(m -> week.spots().get(m) != null)
        .filter(which)
        .boxed()
        .toList();
  }

  public Optional<Span> span(int meeting) {
    return Optional.ofNullable(week.spots().get(meeting))
        .map(spot -> Span.of(spot.start(), problem.meetings().get(meeting).minutes()));
  }

  /** The tracks somebody is on in this week. */
  public List<Integer> tracksOf(int person) {
    List<Integer> tracks = new ArrayList<>(problem.people().get(person).tracks());
    int joined = week.joins().get(person);
    if (joined != Spot.NONE) {
      tracks.add(joined);
    }
    return tracks;
  }

  /** Everybody who sits in a group in this week. */
  public List<Integer> sitting(int meeting) {
    List<Integer> of = problem.meetings().get(meeting).tracks();
    return IntStream.range(0, problem.people().size())
        .filter(p -> tracksOf(p).stream().anyMatch(of::contains))
        .boxed()
        .toList();
  }

  /** Those of some groups that are on a day, 0 for Monday. */
  public List<Integer> on(List<Integer> among, int day) {
    return placed(m -> among.contains(m) && dayOf(m) == day);
  }

  private int dayOf(int meeting) {
    Spot spot = week.spots().get(meeting);
    return spot == null ? Spot.NONE : spot.day();
  }

  /** Pairs of placed groups that are at the same time, the smaller place first. */
  public List<int[]> together(List<Integer> among) {
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < among.size(); i++) {
      for (int j = i + 1; j < among.size(); j++) {
        Span one = span(among.get(i)).orElseThrow();
        if (one.meets(span(among.get(j)).orElseThrow())) {
          found.add(new int[] {among.get(i), among.get(j)});
        }
      }
    }
    return found;
  }
}
