package org.handrail.path.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.StaffId;

/**
 * When someone works and what they can lead.
 *
 * @param hours working hours by weekday, in the site's local time; empty while nobody entered any
 * @param off days away
 * @param languages they lead sessions in, BCP 47 codes
 * @param curricula they lead
 */
public record StaffAvailability(
    StaffId staff, List<Hours> hours, List<TimeOff> off, Set<String> languages, Set<CurriculumId> curricula) {

  /** One span of work on a weekday. */
  public record Hours(DayOfWeek day, LocalTime starts, LocalTime ends) {}

  /**
   * Days away.
   *
   * @param until day after the last
   * @param reason a word colleagues may read, or empty
   */
  public record TimeOff(UUID id, LocalDate from, LocalDate until, String reason) {}

  /** Whether they are away that day. */
  public boolean isOff(LocalDate day) {
    return off.stream().anyMatch(away -> !day.isBefore(away.from()) && day.isBefore(away.until()));
  }

  /** Whether they work all of that span; true while no hours are known. */
  public boolean works(DayOfWeek day, LocalTime starts, int minutes) {
    int from = starts.toSecondOfDay() / 60;
    return hours.isEmpty()
        || hours.stream()
            .anyMatch(
                h ->
                    h.day() == day
                        && h.starts().toSecondOfDay() / 60 <= from
                        && h.ends().toSecondOfDay() / 60 >= from + minutes);
  }
}
