package org.handrail.path.inquiry;

import java.time.LocalDate;
import org.handrail.path.medical.PartialDate;

/** The program serves adults: other consent law holds for minors (stated at inquiry; see the architecture's rules). */
final class Adults {

  static final int AGE = 18;

  static final String REFUSAL = "The person is under 18. This program serves adults; please ask a program for young people";

  static final String QUESTION = "Say that the person is 18 or older. This program serves adults; for someone younger please ask a program for young people";

  private Adults() {}

  static boolean isAdult(LocalDate birthDate, LocalDate today) {
    return !birthDate.plusYears(AGE).isAfter(today);
  }

  /** Whether every day the date can mean makes the person younger than 18. */
  static boolean isSurelyMinor(PartialDate birthDate, LocalDate today) {
    return !isAdult(birthDate.earliest(), today);
  }
}
