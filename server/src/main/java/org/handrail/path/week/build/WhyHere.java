package org.handrail.path.week.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekView;
import org.handrail.path.week.build.rules.Finding;
import org.handrail.path.week.build.rules.Names;
import org.handrail.path.week.build.rules.Verdict;

/**
 * Why a group is where it is: the best other place on every day, and what would be worse there. Found by scoring the week
 * again with that one group elsewhere, so it holds for whoever made the week.
 *
 * @param days one for each day the program is open
 */
public record WhyHere(String name, String where, List<Day> days) {
  private static final int STEP = 30;
  private static final int MOST_REASONS = 3;

  /**
   * The best place on a day.
   *
   * @param worse what would not be kept there, the heaviest first
   * @param better with everything else as it is, this place would be as good or better
   */
  public record Day(String when, List<String> worse, boolean better) {}

  private record Option(Spot spot, long cost, List<Finding> findings) {}

  public static WhyHere of(WeekProblem problem, BuiltWeek week, int meeting, Names names) {
    Spot now = week.spots().get(meeting);
    Verdict verdict = Verdict.of(new WeekView(problem, week));
    Set<Finding> there = new HashSet<>(verdict.findings());
    List<Day> days = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      best(problem, week, meeting, day)
          .ifPresent(
              option ->
                  days.add(
                      new Day(
                          names.when(option.spot().start()),
                          option.findings().stream()
                              .filter(finding -> !there.contains(finding))
                              .sorted(Comparator.comparingLong(Finding::cost).reversed())
                              .map(finding -> finding.rule().say(finding, names))
                              .distinct()
                              .limit(MOST_REASONS)
                              .toList(),
                          option.cost() <= verdict.cost())));
    }
    return new WhyHere(names.meeting(meeting), Comparison.words(now, names), days);
  }

  private static Optional<Option> best(WeekProblem problem, BuiltWeek week, int meeting, int day) {
    Meeting facts = problem.meetings().get(meeting);
    Spot now = week.spots().get(meeting);
    return IntStream.iterate(day * Span.DAY, s -> s < (day + 1) * Span.DAY, s -> s + STEP)
        .filter(s -> (now == null || s != now.start()) && s + facts.minutes() <= Span.WEEK && Span.of(s, facts.minutes()).inside(problem.open()))
        .mapToObj(s -> now == null ? new Spot(s, Spot.NONE, List.of()) : new Spot(s, now.room(), now.leaders()))
        .map(spot -> {
          Verdict verdict = Verdict.of(new WeekView(problem, week.with(meeting, spot)));
          return new Option(spot, verdict.cost(), verdict.findings());
        })
        .min(Comparator.comparingLong(Option::cost));
  }
}
