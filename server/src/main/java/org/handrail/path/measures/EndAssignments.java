package org.handrail.path.measures;

import java.time.LocalDate;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Stops asking. */
@UseCase
public class EndAssignments {
  private final JdbcAssignments assignments;

  EndAssignments(JdbcAssignments assignments) {
    this.assignments = assignments;
  }

  /**
   * Ends an assignment, or all of a patient's, as at discharge.
   *
   * @param instrument null for all
   * @return how many ended
   */
  public int end(PatientId patient, @Nullable InstrumentId instrument, LocalDate day) {
    return assignments.end(patient, instrument, day);
  }
}
