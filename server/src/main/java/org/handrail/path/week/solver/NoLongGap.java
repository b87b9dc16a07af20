package org.handrail.path.week.solver;

import java.util.Optional;

/** No more days pass without a session than the program allows. */
final class NoLongGap implements TrackRule {
  @Override
  public Optional<Finding> check(Candidate candidate) {
    Integer gap = candidate.asked().gap();
    int longest = candidate.longestGap();
    return gap != null && longest > gap
        ? Optional.of(new Finding(Weight.MEDIUM, 30 * (longest - gap), longest + " days without a session, where " + gap + " are allowed"))
        : Optional.empty();
  }
}
