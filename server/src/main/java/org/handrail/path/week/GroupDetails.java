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
    List<TrackId> tracks) {

  public GroupDetails {
    topics = topics.stream().map(String::strip).filter(topic -> !topic.isEmpty()).toList();
    facilitators = facilitators.stream().distinct().toList();
    tracks = tracks.stream().distinct().toList();
  }

  /** What a group is now, as a start for changing it. */
  public static GroupDetails of(Group group) {
    return new GroupDetails(
        group.name(), group.type().code(), group.topics(), group.starts(), group.minutes(), group.pause(), group.room(),
        group.telehealth(), group.seats(), group.from(), group.until(), group.facilitators(), group.tracks());
  }
}
