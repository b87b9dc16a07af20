package org.handrail.path.medical;

import java.time.Instant;
import java.util.UUID;
import org.handrail.foundation.platform.StaffId;

/**
 * One dose of a medication that was handed over or watched here.
 *
 * @param amount as given, with its unit: "16 mg"
 * @param at when; never later than it was written down
 */
public record MedicationDose(
    UUID id, MedicationId medication, String amount, Manner manner, Instant at, String note, StaffId recordedBy) {

  /** How it reached the person. */
  public enum Manner {
    GIVEN("Given here"),
    OBSERVED("Taken while we watched"),
    TAKE_HOME("Handed over to take home"),
    NOT_TAKEN("Offered, not taken");

    private final String label;

    Manner(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
