package org.handrail.path.week.solver;

import java.util.Optional;

/** People who are kept apart do not meet. The sentence names neither pair nor reason: those are for supervisors. */
final class KeptApartStayApart implements TrackRule {
  @Override
  public Optional<Finding> check(Candidate candidate) {
    return candidate.groups().stream()
        .filter(group -> candidate.apart().contains(group.id()))
        .findFirst()
        .map(group -> new Finding(Weight.HARD, 1, "A seat in " + Candidate.named(group) + " cannot be given to them: ask a supervisor"));
  }
}
