package org.handrail.path.week.solver;

import java.util.Optional;
import java.util.Locale;
import org.handrail.path.week.BusyTime;
import org.handrail.path.week.Group;
import org.handrail.path.week.Times;

/** Nobody is put where they cannot come. */
final class PersonIsFree implements TrackRule {
  @Override
  public Optional<Finding> check(Candidate candidate) {
    for (Group group : candidate.groups()) {
      for (BusyTime time : candidate.busy()) {
        if (time.firm() && Candidate.meet(group, time)) {
          return Optional.of(new Finding(Weight.HARD, 1,
              "They cannot come to " + Candidate.named(group) + ": " + time.kind().label().toLowerCase(Locale.US)
                  + " " + Times.span(time.starts(), time.ends())));
        }
      }
    }
    return Optional.empty();
  }
}
