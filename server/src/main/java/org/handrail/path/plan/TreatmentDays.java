package org.handrail.path.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** On which days somebody was in treatment sessions. The module that records attendance implements it. */
public interface TreatmentDays {

  /** The nth day with an attended treatment session, counted from a day on; empty while there were fewer. */
  Optional<LocalDate> nth(PatientId patient, LocalDate from, int n);
}
