package org.handrail.path.medical;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;

/** Ends a medication; it stays in the record with the reason. */
@UseCase
public class StopMedication {

  private final JdbcMedications medications;
  private final Clock clock;

  StopMedication(JdbcMedications medications, Clock clock) {
    this.medications = medications;
    this.clock = clock;
  }

  /**
   * Stops it. Refused when someone else has changed it since {@code version}.
   *
   * @param day as typed: a year, a month or a day; may be empty
   */
  public Outcome<MedicationId> stop(PatientId patient, MedicationId id, int version, String day, String reason) {
    var refusals = new java.util.ArrayList<Refusal>();
    if (reason.isBlank()) refusals.add(new Refusal("reason", "Write why it was stopped"));
    var when = PartialDate.parse(day);
    if (!day.isBlank() && when.isEmpty()) refusals.add(new Refusal("day", "Write a year, a month or a day: 2021, 2021-05 or 2021-05-30"));
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    return medications.stop(patient, id, version, new Medication.Stopped(when.orElse(null), reason.strip(), Acting.actor().staffId(), clock.instant()))
        ? Outcome.done(id)
        : Outcome.refused("This medication was changed or stopped meanwhile.");
  }
}
