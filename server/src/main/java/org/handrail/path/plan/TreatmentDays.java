package org.handrail.path.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** On which days somebody was in treatment sessions. The module that records attendance implements it. */
public interface TreatmentDays {

  /**
   * The nth day with a treatment session, counted from a day on: the days attended, then the days still ahead as they are planned, so that a
   * deadline is seen before it comes and moves on with each day missed. Empty while fewer are in sight.
   */
  Optional<LocalDate> nth(PatientId patient, LocalDate from, int n);
}
