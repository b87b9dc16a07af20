package org.handrail.path.admission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A period at one place and level of care, half-open: it holds {@code from} and every day before {@code until}.
 *
 * @param program one of ours, or null for a place elsewhere
 * @param place where, when it is not one of our programs; otherwise empty
 * @param level code of the level of care, such as "2.1"
 * @param until the first day that is no longer part of it, or null while it lasts
 */
public record Stay(
    StayId id,
    int version,
    EpisodeId episode,
    PatientId patient,
    StayKind kind,
    @Nullable ProgramId program,
    String place,
    String level,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String endReason) {

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /** 1 in the first seven days of the stay. */
  public int weekOn(LocalDate day) {
    return Math.toIntExact(Math.max(0, ChronoUnit.WEEKS.between(from, day))) + 1;
  }
}
