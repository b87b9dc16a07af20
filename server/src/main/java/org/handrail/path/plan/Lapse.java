package org.handrail.path.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A lapse: the person used or drank against their plan. A clinical event that changes the plan, never a failure.
 *
 * @param what was used, in words; may be empty
 * @param harm whether there was an overdose or somebody was hurt
 * @param recordedBy staff who wrote it down; null when the person told it themselves on the portal
 */
public record Lapse(
    UUID id, PatientId patient, LocalDate on, String what, String words, boolean harm, @Nullable StaffId recordedBy, Instant recordedAt) {

  /** Whether the person told it themselves. */
  public boolean toldByPatient() {
    return recordedBy == null;
  }
}
