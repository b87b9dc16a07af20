package org.handrail.path.measures;

import java.time.LocalDate;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * An instrument a patient is asked to fill in.
 *
 * @param everyDays again so many days after the last time; null for once
 * @param byRule whether a rule pack asks for it, rather than a person
 * @param source the rule or person that asks for it, in words
 */
public record Assignment(
    AssignmentId id,
    PatientId patient,
    InstrumentId instrument,
    @Nullable Integer everyDays,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    boolean byRule,
    String source) {

  /** When it is due, given the day it was last filled in or declined; null when nothing more is. */
  @Nullable LocalDate due(@Nullable LocalDate last) {
    if (last == null || last.isBefore(startsOn)) {
      return startsOn;
    }
    return everyDays == null ? null : last.plusDays(everyDays);
  }
}
