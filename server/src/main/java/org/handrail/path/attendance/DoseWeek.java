package org.handrail.path.attendance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handrail.foundation.sites.ProgramWeek;
import org.jspecify.annotations.Nullable;

/**
 * Everything the dose of one week follows from; see {@link DoseCalculator}.
 *
 * @param stayFrom first day of the stay
 * @param stayUntil the first day that is no longer part of it, or null
 * @param openOn weekdays on which the program works
 * @param closed days of the week on which it is closed
 * @param weeklyMinutes prescribed in a whole week
 * @param prorate whether a partial week asks for a share only
 * @param sittings the sessions of the week that may count
 */
record DoseWeek(
    ProgramWeek week,
    LocalDate stayFrom,
    @Nullable LocalDate stayUntil,
    Set<DayOfWeek> openOn,
    Set<LocalDate> closed,
    int weeklyMinutes,
    boolean prorate,
    List<Sitting> sittings) {

  /** One session of the patient, as far as its minutes go. */
  sealed interface Sitting {
    LocalDate day();

    /** Attended: from when until when, and minutes without the break. */
    record Attended(LocalDate day, Instant from, Instant until, int minutes) implements Sitting {}

    /** Still to come, or not recorded yet: what it can give. */
    record Possible(LocalDate day, int minutes) implements Sitting {}
  }
}
