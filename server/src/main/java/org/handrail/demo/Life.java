package org.handrail.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of somebody who calls.
 *
 * @param turn which call of the day it was
 * @param appointment the day offered; null where it does not come to that
 * @param treatment null for whoever never begins
 */
record Life(Caller caller, LocalDate called, int turn, First first, @Nullable LocalDate appointment, @Nullable Treatment treatment) {

  /** How the first contact ends. */
  enum First {
    NOT_REACHED,
    SAYS_NO,
    MISSES_APPOINTMENT,
    NO_PLACE,
    BEGINS
  }
}
