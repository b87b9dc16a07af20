package org.handrail.path.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * A recurring group: one weekly meeting, in the program's local time.
 *
 * @param topics what its sessions are about, in order and again from the first; may be empty
 * @param minutes its length with the break
 * @param seats how many numbered seats it has
 * @param from first day of the series
 * @param until day after its last, or null while it runs
 * @param facilitators who leads it, the first in charge
 * @param tracks the tracks it belongs to
 * @param curriculum where its topics come from, or null when they are kept by hand
 */
public record Group(
    GroupId id,
    int version,
    ProgramId program,
    String name,
    SessionType type,
    List<String> topics,
    DayOfWeek weekday,
    LocalTime starts,
    int minutes,
    Pause pause,
    @Nullable RoomId room,
    boolean telehealth,
    int seats,
    LocalDate from,
    @Nullable LocalDate until,
    List<StaffId> facilitators,
    List<TrackId> tracks,
    @Nullable CurriculumId curriculum) {

  /** One whose topics are kept by hand. */
  public Group(
      GroupId id,
      int version,
      ProgramId program,
      String name,
      SessionType type,
      List<String> topics,
      DayOfWeek weekday,
      LocalTime starts,
      int minutes,
      Pause pause,
      @Nullable RoomId room,
      boolean telehealth,
      int seats,
      LocalDate from,
      @Nullable LocalDate until,
      List<StaffId> facilitators,
      List<TrackId> tracks) {
    this(
        id, version, program, name, type, topics, weekday, starts, minutes, pause, room, telehealth, seats, from, until,
        facilitators, tracks, null);
  }

  public LocalTime ends() {
    return starts.plusMinutes(minutes);
  }

  /** Minutes without the break. */
  public int careMinutes() {
    return minutes - pause.minutes();
  }
}
