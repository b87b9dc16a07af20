package org.handrail.path.medical;

import java.time.Clock;
import java.time.Instant;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Writes down a medication: as reported, or as stopped when another system says it ended. */
@UseCase
public class RecordMedication {

  private final JdbcMedications medications;
  private final Clock clock;

  RecordMedication(JdbcMedications medications, Clock clock) {
    this.medications = medications;
    this.clock = clock;
  }

  /** A medication the person takes. The same item of the same source a second time answers with the first. */
  public Outcome<MedicationId> record(PatientId patient, MedicationDetails details, Provenance provenance) {
    return record(patient, details, provenance, null);
  }

  /** One the person no longer takes; the day as far as it is known. */
  public Outcome<MedicationId> recordStopped(
      PatientId patient, MedicationDetails details, Provenance provenance, @Nullable PartialDate day, String reason) {
    return record(patient, details, provenance, new Medication.Stopped(day, reason.strip(), Acting.actor().staffId(), clock.instant()));
  }

  private Outcome<MedicationId> record(
      PatientId patient, MedicationDetails details, Provenance provenance, Medication.@Nullable Stopped stopped) {
    var refusals = details.check();
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    if (stopped == null && provenance.externalId() == null && medications.current(patient).stream().anyMatch(m -> same(m, details))) {
      return Outcome.refused("name", "This is on the list already, taken the same way. Change that one");
    }
    Medication m = of(patient, details, provenance, stopped, clock.instant(), null);
    if (medications.insert(m)) return Outcome.done(m.id());
    return Outcome.done(medications.ofSource(patient, provenance).orElseThrow());
  }

  private static boolean same(Medication m, MedicationDetails details) {
    return m.name().equalsIgnoreCase(details.name().strip()) && m.dosage().equalsIgnoreCase(details.dosage().strip());
  }

  static Medication of(
      PatientId patient,
      MedicationDetails details,
      Provenance provenance,
      Medication.@Nullable Stopped stopped,
      Instant now,
      @Nullable MedicationId replaces) {
    return new Medication(
        MedicationId.next(),
        0,
        patient,
        details.name().strip(),
        details.rxnorm(),
        AddictionMedication.in(details.name()).orElse(null),
        details.dosage().strip(),
        details.prescriber().strip(),
        PartialDate.parse(details.started()).orElse(null),
        details.note().strip(),
        stopped != null ? Medication.Status.STOPPED : Medication.Status.REPORTED,
        provenance,
        Acting.actor().staffId(),
        now,
        null,
        null,
        replaces,
        stopped);
  }
}
