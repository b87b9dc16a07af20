package org.handrail.foundation.sites;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.handrail.foundation.platform.ProgramId;

/**
 * A licensed service at a site, at one level of care.
 *
 * @param pack the rule pack it runs under now
 * @param prescribedMinutes the hours a week it prescribes unless a patient's plan says otherwise, in minutes
 * @param groupCap most people in one of its groups, where the pack does not allow fewer
 * @param weekStarts first day of its week
 * @param hours open hours, by weekday
 */
public record Program(
    ProgramId id,
    int version,
    SiteId site,
    String siteName,
    String name,
    LevelOfCare level,
    PackChoice pack,
    ZoneId zone,
    int prescribedMinutes,
    int groupCap,
    DayOfWeek weekStarts,
    List<OpeningHours> hours,
    boolean active) {

  public Program {
    hours = List.copyOf(hours);
  }

  /** Today at the program, at this instant. */
  public LocalDate dayAt(java.time.Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The instant of a local date and time; 18:00 stays 18:00 when the clocks change. */
  public java.time.Instant at(LocalDate day, LocalTime time) {
    return ZonedDateTime.of(day, time, zone).toInstant();
  }

  public ProgramWeek weekOf(LocalDate day) {
    return ProgramWeek.holding(day, weekStarts);
  }

  /** Whether it works on this weekday at all; closed days are another matter. */
  public boolean worksOn(DayOfWeek day) {
    return hours.stream().anyMatch(open -> open.day() == day);
  }

  /** "Evening IOP, Main Street". */
  public String fullName() {
    return name + ", " + siteName;
  }
}
