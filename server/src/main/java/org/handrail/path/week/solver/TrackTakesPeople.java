package org.handrail.path.week.solver;

import java.util.Optional;
import org.handrail.path.week.Times;

/** A track begins before people join it, and a closed cohort takes nobody after its last day to join. */
final class TrackTakesPeople implements TrackRule {
  @Override
  public Optional<Finding> check(Candidate candidate) {
    if (candidate.groups().isEmpty()) {
      return Optional.of(new Finding(Weight.HARD, 1, "It has no groups yet"));
    }
    if (!candidate.track().runsOn(candidate.from())) {
      return Optional.of(new Finding(Weight.HARD, 1, "It does not run on " + Times.day(candidate.from())));
    }
    return candidate.track().takesOn(candidate.from())
        ? Optional.empty()
        : Optional.of(new Finding(Weight.HARD, 1, "It is a closed cohort that takes nobody new by " + Times.day(candidate.from())));
  }
}
