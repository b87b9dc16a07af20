package org.handrail.path.week.solver;

import java.util.Optional;
import org.handrail.path.week.Group;

/** Nobody sits in two groups at once. */
final class NowhereTwice implements TrackRule {
  @Override
  public Optional<Finding> check(Candidate candidate) {
    for (Group group : candidate.groups()) {
      for (Group other : candidate.others()) {
        if (!group.id().equals(other.id()) && Candidate.meet(group, other)) {
          return Optional.of(new Finding(Weight.HARD, 1,
              Candidate.named(group) + " is at the same time as " + other.name() + ", where they sit already"));
        }
      }
    }
    return Optional.empty();
  }
}
