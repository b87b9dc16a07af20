package org.handrail.path.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A time in the week when a patient cannot come, in the local time of their program.
 *
 * @param firm they cannot; otherwise they would rather not
 * @param from first day it holds, or null for always
 * @param until day after its last, or null while it holds
 * @param byPatient whether they entered it themselves
 */
public record BusyTime(
    UUID id,
    PatientId patient,
    DayOfWeek day,
    LocalTime starts,
    LocalTime ends,
    Kind kind,
    boolean firm,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    boolean byPatient) {

  /** What takes the time. */
  public enum Kind {
    WORK("Work"),
    SCHOOL("School or training"),
    CHILDCARE("Children or family"),
    TRANSPORT("No ride"),
    COURT("Court or probation"),
    RELIGIOUS("Religious day"),
    OTHER("Something else");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Whether it holds on that day. */
  public boolean holdsOn(LocalDate on) {
    return on.getDayOfWeek() == day && (from == null || !on.isBefore(from)) && (until == null || on.isBefore(until));
  }
}
