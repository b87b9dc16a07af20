package org.handrail.path.week.solver;

import java.util.Optional;
import org.handrail.path.week.HoursInWords;

/** The week holds the hours that the program asks for. */
final class HoursAreMet implements TrackRule {
  @Override
  public Optional<Finding> check(Candidate candidate) {
    Integer least = candidate.asked().minutes();
    Integer most = candidate.asked().most();
    int minutes = candidate.careMinutes();
    if (least != null && minutes < least) {
      return Optional.of(new Finding(Weight.MEDIUM, least - minutes,
          HoursInWords.of(least - minutes) + " short of the " + HoursInWords.of(least) + " a week that the program asks for"));
    }
    return most != null && minutes > most
        ? Optional.of(new Finding(Weight.MEDIUM, minutes - most,
            HoursInWords.of(minutes - most) + " over the " + HoursInWords.of(most) + " a week of this level of care"))
        : Optional.empty();
  }
}
