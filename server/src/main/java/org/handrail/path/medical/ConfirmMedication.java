package org.handrail.path.medical;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** Says that a reported medication is really taken as written, after asking the person, the prescriber or the pharmacy. */
@UseCase
public class ConfirmMedication {

  private final JdbcMedications medications;
  private final Clock clock;

  ConfirmMedication(JdbcMedications medications, Clock clock) {
    this.medications = medications;
    this.clock = clock;
  }

  /** Refused when someone else has changed it since {@code version}. */
  public Outcome<MedicationId> confirm(PatientId patient, MedicationId id, int version) {
    return medications.confirm(patient, id, version, Acting.actor().staffId(), clock.instant())
        ? Outcome.done(id)
        : Outcome.refused("This medication was confirmed or stopped meanwhile.");
  }
}
