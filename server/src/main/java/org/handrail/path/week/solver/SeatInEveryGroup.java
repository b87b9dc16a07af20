package org.handrail.path.week.solver;

import java.util.Optional;

/** Every group of the track has a free seat. */
final class SeatInEveryGroup implements TrackRule {
  @Override
  public Optional<Finding> check(Candidate candidate) {
    return candidate.groups().stream()
        .filter(group -> candidate.full().contains(group.id()))
        .findFirst()
        .map(group -> new Finding(Weight.HARD, 1, Candidate.named(group) + " is full: one more seat there would help"));
  }
}
