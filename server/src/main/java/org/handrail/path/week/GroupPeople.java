package org.handrail.path.week;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who leads a group, which tracks it belongs to, and seats the people already on those tracks. */
@Component
class GroupPeople {
  private final JdbcClient jdbc;
  private final Tracks tracks;
  private final Seating seating;

  GroupPeople(JdbcClient jdbc, Tracks tracks, Seating seating) {
    this.jdbc = jdbc;
    this.tracks = tracks;
    this.seating = seating;
  }

  void lead(GroupId group, List<StaffId> facilitators) {
    for (int place = 0; place < facilitators.size(); place++) {
      jdbc.sql(
              """
              insert into care_group_facilitator (organization_id, group_id, staff_id, place, weekly, runs)
              select organization_id, id, :staff, :place, weekly, runs from care_group where id = :group
              """)
          .param("group", group.value())
          .param("staff", facilitators.get(place).value())
          .param("place", place)
          .update();
    }
  }

  void leadNoMore(GroupId group) {
    jdbc.sql("delete from care_group_facilitator where group_id = :group").param("group", group.value()).update();
  }

  void join(GroupId group, Collection<TrackId> wanted) {
    for (TrackId track : wanted) {
      jdbc.sql(
              """
              insert into track_group (organization_id, track_id, group_id) values (:organization, :track, :group)
              on conflict do nothing
              """)
          .param("organization", Tenant.current().value())
          .param("track", track.value())
          .param("group", group.value())
          .update();
    }
  }

  void leaveTracks(GroupId group, Collection<TrackId> left) {
    for (TrackId track : left) {
      jdbc.sql("delete from track_group where track_id = :track and group_id = :group")
          .param("track", track.value())
          .param("group", group.value())
          .update();
    }
  }

  /** Seats everyone who is on these tracks from the day on. Refused as a whole when the group is too small for them. */
  Outcome<Group> seatMembers(Group group, Collection<TrackId> of, LocalDate day) {
    for (TrackId track : of) {
      for (TrackPlace place : tracks.placesOn(track, day)) {
        LocalDate from = place.from().isBefore(day) ? day : place.from();
        var seat = seating.seat(group, place.patient(), from, place.until());
        if (!seat.isDone()) {
          return Outcome.refused(
              "tracks",
              "Not everyone on %s finds a seat: %s".formatted(place.track().name(), seat.refusals().getFirst().message()));
        }
      }
    }
    return Outcome.done(group);
  }
}
