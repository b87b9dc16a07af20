package org.handrail.path.week;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * One dated session: an occurrence of a group, or an appointment of one patient.
 *
 * @param group null for an appointment
 * @param number which session of its group it is, from 1; null for an appointment
 * @param topics the group's topics, in order; empty for an appointment
 * @param title the group's name, or the kind of appointment; never a patient's name
 * @param day in the program's zone, like {@code starts}
 * @param minutes its length with the break
 * @param seats how many people it holds
 * @param reason why it was cancelled or did not happen
 * @param moved whether it was put at another time than its group's
 * @param facilitators who leads it, the first in charge
 * @param keptTopic what it was about, written down because its group's topics changed afterwards; null otherwise
 */
public record Session(
    SessionId id,
    int version,
    ProgramId program,
    @Nullable GroupId group,
    @Nullable Integer number,
    List<String> topics,
    SessionType type,
    String title,
    LocalDate day,
    LocalTime starts,
    int minutes,
    Pause pause,
    @Nullable RoomId room,
    boolean telehealth,
    int seats,
    Instant startsAt,
    Instant endsAt,
    SessionState state,
    @Nullable String reason,
    boolean moved,
    List<StaffId> facilitators,
    @Nullable String keptTopic) {

  /** A session whose topic is its group's. */
  public Session(
      SessionId id, int version, ProgramId program, @Nullable GroupId group, @Nullable Integer number, List<String> topics,
      SessionType type, String title, LocalDate day, LocalTime starts, int minutes, Pause pause, @Nullable RoomId room,
      boolean telehealth, int seats, Instant startsAt, Instant endsAt, SessionState state, @Nullable String reason,
      boolean moved, List<StaffId> facilitators) {
    this(
        id, version, program, group, number, topics, type, title, day, starts, minutes, pause, room, telehealth, seats,
        startsAt, endsAt, state, reason, moved, facilitators, null);
  }

  public LocalTime ends() {
    return starts.plusMinutes(minutes);
  }

  /** Minutes without the break. */
  public int careMinutes() {
    return minutes - pause.minutes();
  }

  public boolean held() {
    return state == SessionState.PLANNED;
  }

  /** What this session is about, or null where the group has no topics. */
  public @Nullable String topic() {
    if (keptTopic != null) {
      return keptTopic;
    }
    return topics.isEmpty() || number == null ? null : topics.get((number - 1) % topics.size());
  }

  /** "Relapse prevention, session 9 of 16"; the title alone where nothing is counted. */
  public String fullTitle() {
    if (number == null) {
      return title;
    }
    return topics.isEmpty()
        ? title + ", session " + number
        : title + ", session " + ((number - 1) % topics.size() + 1) + " of " + topics.size();
  }

  public boolean ledBy(StaffId staff) {
    return facilitators.contains(staff);
  }
}
