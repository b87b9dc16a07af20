package org.handrail.path.week.solver;

import java.util.Comparator;
import java.util.List;
import org.handrail.path.week.solver.TrackRule.Finding;
import org.handrail.path.week.solver.TrackRule.Weight;

/** All rules about a newcomer's track, and the order they bring tracks into: possible, then hours, then wishes. */
final class TrackRules {
  static final List<TrackRule> ALL =
      List.of(
          new TrackTakesPeople(), new PersonIsFree(), new NowhereTwice(), new KeptApartStayApart(), new SeatInEveryGroup(),
          new HoursAreMet(), new EnoughDays(), new NoLongGap(), new WishesAreKept());

  private TrackRules() {}

  static TrackChoice judge(Candidate candidate) {
    List<Finding> findings = ALL.stream().flatMap(rule -> rule.check(candidate).stream()).toList();
    return new TrackChoice(
        candidate.track(),
        candidate.careMinutes(),
        candidate.days().size(),
        candidate.longestGap(),
        amount(findings, Weight.HARD),
        amount(findings, Weight.MEDIUM),
        amount(findings, Weight.SOFT),
        findings.stream().map(Finding::sentence).toList());
  }

  /** The best first. */
  static List<TrackChoice> rank(List<Candidate> candidates) {
    return candidates.stream()
        .map(TrackRules::judge)
        .sorted(
            Comparator.comparingInt(TrackChoice::hard)
                .thenComparingInt(TrackChoice::medium)
                .thenComparingInt(TrackChoice::soft)
                .thenComparingInt(TrackChoice::longestGap)
                .thenComparing(choice -> choice.track().name()))
        .toList();
  }

  private static int amount(List<Finding> findings, Weight weight) {
    return findings.stream().filter(f -> f.weight() == weight).mapToInt(Finding::amount).sum();
  }
}
