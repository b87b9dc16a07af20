package org.handrail.path.week;

import java.time.LocalDate;
import org.handrail.foundation.platform.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A cohort's weekly pattern of groups inside a program, such as the evening track.
 *
 * @param from first day
 * @param until day after the last, or null while it runs
 * @param joinsUntil first day nobody joins any more, for a cohort that stays together; null where people join at any time
 */
public record Track(
    TrackId id, int version, ProgramId program, String name, String about, LocalDate from, @Nullable LocalDate until,
    TrackKind kind, @Nullable LocalDate joinsUntil) {

  /** Whether somebody may begin on it that day. */
  public boolean takesOn(LocalDate day) {
    return joinsUntil == null || day.isBefore(joinsUntil);
  }

  public boolean runsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
