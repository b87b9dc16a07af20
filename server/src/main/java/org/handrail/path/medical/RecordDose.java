package org.handrail.path.medical;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Writes down a dose that was given or watched here. */
@UseCase
public class RecordDose {
  private static final int LONGEST = 200;

  private final JdbcMedications medications;
  private final MedicationDoses doses;
  private final Clock clock;

  RecordDose(JdbcMedications medications, MedicationDoses doses, Clock clock) {
    this.medications = medications;
    this.doses = doses;
    this.clock = clock;
  }

  /**
   * Records it. Refused for a medication that is stopped or not of this record, without an amount, or for a moment ahead.
   *
   * @param at when; null for now
   */
  public Outcome<MedicationId> record(
      PatientId patient, MedicationId id, String amount, MedicationDose.@Nullable Manner manner, @Nullable Instant at, String note) {
    var refusals = new ArrayList<Refusal>();
    Instant now = clock.instant();
    if (amount.isBlank()) refusals.add(new Refusal("amount", "Write the amount with its unit, such as 16 mg"));
    if (amount.length() > LONGEST || note.length() > LONGEST) refusals.add(new Refusal("note", "At most " + LONGEST + " characters fit"));
    if (manner == null) refusals.add(new Refusal("manner", "Choose how it was given"));
    if (at != null && at.isAfter(now)) refusals.add(new Refusal("at", "This is ahead of now. Write when it was given"));
    if (!refusals.isEmpty() || manner == null) return Outcome.refused(refusals);
    var medication = medications.find(patient, id).filter(Medication::isCurrent);
    if (medication.isEmpty()) return Outcome.refused("This medication was stopped meanwhile. Look at the list, then record the dose.");
    doses.insert(
        patient,
        new MedicationDose(Ids.next(), id, amount.strip(), manner, at == null ? now : at, note.strip(), Acting.actor().staffId()),
        now);
    return Outcome.done(id);
  }
}
