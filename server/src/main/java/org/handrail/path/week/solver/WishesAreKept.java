package org.handrail.path.week.solver;

import java.util.Optional;

/** Times at which someone would rather not come are left free. */
final class WishesAreKept implements TrackRule {
  @Override
  public Optional<Finding> check(Candidate candidate) {
    long met = candidate.groups().stream()
        .filter(group -> candidate.busy().stream().anyMatch(time -> !time.firm() && Candidate.meet(group, time)))
        .count();
    return met == 0
        ? Optional.empty()
        : Optional.of(new Finding(Weight.SOFT, (int) met, met + " of its groups " + (met == 1 ? "is" : "are") + " at times they would rather not come"));
  }
}
