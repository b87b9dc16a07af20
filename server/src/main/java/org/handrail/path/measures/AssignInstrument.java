package org.handrail.path.measures;

import java.time.Clock;
import java.time.LocalDate;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Asks a patient to fill in an instrument, once or again and again. */
@UseCase
public class AssignInstrument {
  private final UsableInstruments instruments;
  private final JdbcAssignments assignments;
  private final Clock clock;

  AssignInstrument(UsableInstruments instruments, JdbcAssignments assignments, Clock clock) {
    this.instruments = instruments;
    this.assignments = assignments;
    this.clock = clock;
  }

  /**
   * Assigns one instrument. What was assigned of it before ends, so that nobody is asked twice.
   *
   * @param everyDays days from one time to the next, 1–366; null for once
   * @param startsOn the first day it is due
   */
  public Outcome<AssignmentId> assign(
      PatientId patient, InstrumentId instrument, @Nullable Integer everyDays, LocalDate startsOn, String source) {
    return assign(patient, instrument, everyDays, startsOn, false, source);
  }

  /** {@link #assign}, said by a rule pack. */
  Outcome<AssignmentId> assign(
      PatientId patient, InstrumentId instrument, @Nullable Integer everyDays, LocalDate startsOn, boolean byRule, String source) {
    if (instruments.named(instrument.value()).isEmpty()) {
      return Outcome.refused("instrument", "There is no instrument “" + instrument + "”. Choose one of the list.");
    }
    if (everyDays != null && (everyDays < 1 || everyDays > 366)) {
      return Outcome.refused("every", "Choose between 1 and 366 days; " + everyDays + " was given.");
    }
    assignments.end(patient, instrument, startsOn);
    Assignment assignment = new Assignment(AssignmentId.next(), patient, instrument, everyDays, startsOn, null, byRule, source);
    if (!assignments.insert(assignment, Acting.find().map(Actor::staff).orElse(null), clock.instant())) {
      return Outcome.refused("instrument", "Someone assigned it at the same moment. Look at the list again.");
    }
    return Outcome.done(assignment.id());
  }
}
