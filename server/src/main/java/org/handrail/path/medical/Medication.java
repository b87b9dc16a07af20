package org.handrail.path.medical;

import java.time.Instant;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A medication somebody takes or took. Reported until a medical provider or nurse has confirmed it with the person, the prescriber or the pharmacy.
 *
 * @param rxnorm RxNorm code, when known
 * @param addiction what it means for addiction treatment, when it means something
 * @param replaces the row whose dose this one changes
 */
public record Medication(
    MedicationId id,
    int version,
    PatientId patient,
    String name,
    @Nullable String rxnorm,
    @Nullable AddictionMedication addiction,
    String dosage,
    String prescriber,
    @Nullable PartialDate started,
    String note,
    Status status,
    Provenance provenance,
    StaffId recordedBy,
    Instant recordedAt,
    @Nullable StaffId confirmedBy,
    @Nullable Instant confirmedAt,
    @Nullable MedicationId replaces,
    @Nullable Stopped stopped) {

  /** Where it stands. */
  public enum Status {
    REPORTED("Reported, not confirmed yet"),
    CONFIRMED("Confirmed"),
    STOPPED("Stopped");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** When and why it ended; the day as far as it is known. */
  public record Stopped(@Nullable PartialDate day, String reason, @Nullable StaffId by, Instant at) {}

  /** Whether it is medication for addiction treatment. */
  public boolean isTreatment() {
    return addiction != null && addiction.isTreatment();
  }

  public boolean isCurrent() {
    return status != Status.STOPPED;
  }
}
