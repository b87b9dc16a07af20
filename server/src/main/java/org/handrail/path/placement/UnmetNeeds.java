package org.handrail.path.placement;

import java.time.LocalDate;
import java.util.List;

/** Counts signed placements whose person got another level than the recommended one. No names, no reasons in words. */
public interface UnmetNeeds {
  /**
   * Placements signed from one day to another, both included, in the organization's zone; those that were met are counted, too,
   * so that every unmet count has its denominator.
   *
   * @throws IllegalArgumentException when until is before from
   */
  List<UnmetNeed> between(LocalDate from, LocalDate until);
}
