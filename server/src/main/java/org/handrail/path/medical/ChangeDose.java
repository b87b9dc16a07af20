package org.handrail.path.medical;

import java.time.Clock;
import java.time.Instant;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** Changes how a medication is taken: the former dose is stopped and a new row takes its place, so that every dose stays in the record. */
@UseCase
public class ChangeDose {

  private final JdbcMedications medications;
  private final Clock clock;

  ChangeDose(JdbcMedications medications, Clock clock) {
    this.medications = medications;
    this.clock = clock;
  }

  /**
   * Changes it.
   *
   * @param version the version that was read; refused when someone else has changed it since
   * @return the new row, confirmed by who changed it
   */
  public Outcome<MedicationId> change(PatientId patient, MedicationId id, int version, MedicationDetails details) {
    var refusals = details.check();
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    Instant now = clock.instant();
    var me = Acting.actor().staffId();
    var since = PartialDate.parse(details.started()).orElse(null);
    if (!medications.stop(patient, id, version, new Medication.Stopped(since, "Changed", me, now))) {
      return Outcome.refused("This medication was changed or stopped meanwhile. Look at it, then save yours.");
    }
    Medication next = RecordMedication.of(patient, details, Provenance.enteredHere(), null, now, id);
    medications.insert(next);
    medications.confirm(patient, next.id(), 0, me, now);
    return Outcome.done(next.id());
  }
}
