package org.handrail.path.week.solver;

import java.util.Optional;

/** The week has as many days with a session as the program asks for. */
final class EnoughDays implements TrackRule {
  @Override
  public Optional<Finding> check(Candidate candidate) {
    Integer days = candidate.asked().days();
    int here = candidate.days().size();
    return days != null && here < days
        ? Optional.of(new Finding(Weight.MEDIUM, 60 * (days - here), "On " + here + " of the " + days + " days a week that the program asks for"))
        : Optional.empty();
  }
}
