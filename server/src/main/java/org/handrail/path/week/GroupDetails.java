package org.handrail.path.week;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a recurring group, apart from its weekday.
 *
 * @param type code of the kind of session
 * @param topics what its sessions are about, in order; may be empty
 * @param minutes its length with the break
 * @param from first day of the series
 * @param until day after its last, or null
 * @param facilitators the first is in charge
 * @param curriculum what it teaches; then its topics are those of the curriculum. Null keeps the topics given here
 */
public record GroupDetails(
    String name,
    String type,
    List<String> topics,
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
  public GroupDetails(
      String name,
      String type,
      List<String> topics,
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
    this(name, type, topics, starts, minutes, pause, room, telehealth, seats, from, until, facilitators, tracks, null);
  }

  public GroupDetails {
    topics = topics.stream().map(String::strip).filter(topic -> !topic.isEmpty()).toList();
    facilitators = facilitators.stream().distinct().toList();
    tracks = tracks.stream().distinct().toList();
  }

  /** The same with the topics of its curriculum. */
  GroupDetails teaching(Curricula curricula) {
    if (curriculum == null) {
      return this;
    }
    List<String> titles = curricula.get(curriculum).topics().stream().map(Curriculum.Topic::title).toList();
    return new GroupDetails(
        name, type, titles, starts, minutes, pause, room, telehealth, seats, from, until, facilitators, tracks, curriculum);
  }

  /** What a group is now, as a start for changing it. */
  public static GroupDetails of(Group group) {
    return new GroupDetails(
        group.name(), group.type().code(), group.topics(), group.starts(), group.minutes(), group.pause(), group.room(),
        group.telehealth(), group.seats(), group.from(), group.until(), group.facilitators(), group.tracks(),
        group.curriculum());
  }
}
