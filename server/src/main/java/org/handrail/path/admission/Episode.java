package org.handrail.path.admission;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One course of treatment, from admission to discharge.
 *
 * @param number 1 for a patient's first
 * @param endedOn the day of discharge, or null while it lasts
 * @param lastContactOn the last day somebody saw or spoke with the person, as far as it was noted at the end
 */
public record Episode(
    EpisodeId id,
    int version,
    PatientId patient,
    int number,
    LocalDate startedOn,
    @Nullable LocalDate endedOn,
    @Nullable String endReason,
    @Nullable LocalDate lastContactOn,
    StaffId admittedBy,
    Instant admittedAt) {
  public boolean isOpen() {
    return endedOn == null;
  }
}
