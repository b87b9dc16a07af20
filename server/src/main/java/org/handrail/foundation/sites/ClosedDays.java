package org.handrail.foundation.sites;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.ProgramId;

/** Finds the days without sessions: holidays and other closures. */
public interface ClosedDays {
  Optional<ClosedDay> find(ClosedDayId id);

  /** Days from {@code from} until before {@code until} on which the program is closed, with the reason. */
  Map<LocalDate, String> of(ProgramId program, LocalDate from, LocalDate until);

  /** Closures of a site from a day on, earliest first. */
  List<ClosedDay> at(SiteId site, LocalDate from);
}
