package org.handrail.path.followup;

import java.time.Instant;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be reached after treatment, as they said last.
 *
 * @param number 1 for the first time it was asked; 0 before
 * @param permitted whether they may be contacted at all
 * @param ways the one to try first is the first
 */
public record Locator(PatientId patient, int number, boolean permitted, List<Way> ways, String bestTime, String note, @Nullable Instant savedAt,
    @Nullable StaffId savedBy) {

  static Locator none(PatientId patient) {
    return new Locator(patient, 0, false, List.of(), "", "", null, null);
  }

  /** Whether anybody asked. */
  public boolean asked() {
    return number > 0;
  }
}
