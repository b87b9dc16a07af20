package org.handrail.path.week;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens and ends places on tracks, with the seats they give in the track's groups. */
@Component
class TrackPlaces {
  private final JdbcClient jdbc;
  private final Tracks tracks;
  private final Groups groups;
  private final Seating seating;
  private final Programs programs;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TrackPlaces(
      JdbcClient jdbc,
      Tracks tracks,
      Groups groups,
      Seating seating,
      Programs programs,
      Sessions sessions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.tracks = tracks;
    this.groups = groups;
    this.seating = seating;
    this.programs = programs;
    this.sessions = sessions;
    this.events = events;
    this.clock = clock;
  }

  /** Refused when a group of the track has no seat, or overlaps another group of theirs; every reason is given. */
  Outcome<TrackPlace> open(PatientId patient, Track track, UUID stay, LocalDate from, StaffId by) {
    var there =
        tracks.placesOn(track.id(), from).stream().filter(place -> place.patient().equals(patient)).findFirst();
    if (there.isPresent()) {
      return Outcome.refused("track", "They are on " + track.name() + " from " + Times.day(there.get().from()));
    }
    TrackPlaceId id = TrackPlaceId.next();
    jdbc.sql(
            """
            insert into track_place (id, organization_id, track_id, patient_id, stay_id, from_on, added_by)
            values (:id, :organization, :track, :patient, :stay, :from, :by)
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("track", track.id().value())
        .param("patient", patient.value())
        .param("stay", stay)
        .param("from", from)
        .param("by", by.value())
        .update();
    List<Refusal> refusals = new ArrayList<>();
    List<Group> all = groups.of(track.id(), from);
    for (Group group : all) {
      refusals.addAll(seating.seat(group, patient, from, null).refusals());
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    rostersChanged(all, from);
    return Outcome.done(tracks.findPlace(id).orElseThrow());
  }

  /** Ends a place and its seats. A group of another track they are on keeps its seat. */
  boolean end(TrackPlace place, int version, LocalDate on, String reason) {
    LocalDate last = on.isBefore(place.from()) ? place.from() : on;
    int changed =
        jdbc.sql(
                """
                update track_place set until_on = :on, left_reason = :reason, version = version + 1
                 where id = :id and version = :version
                """)
            .param("on", last)
            .param("reason", reason.strip())
            .param("id", place.id().value())
            .param("version", version)
            .update();
    if (changed == 0) {
      return false;
    }
    List<TrackId> others =
        tracks.placesOf(place.patient()).stream()
            .filter(other -> !other.id().equals(place.id()) && (other.until() == null || other.until().isAfter(last)))
            .map(other -> other.track().id())
            .toList();
    List<Group> left =
        groups.of(place.track().id(), last).stream()
            .filter(group -> group.tracks().stream().noneMatch(others::contains))
            .toList();
    left.forEach(group -> seating.leave(group.id(), place.patient(), last));
    rostersChanged(left, last);
    return true;
  }

  /** Sessions already begun have someone more or less to record. */
  private void rostersChanged(List<Group> changed, LocalDate from) {
    List<SessionId> begun = new ArrayList<>();
    for (Group group : changed) {
      Program program = programs.get(group.program());
      var start = from.atStartOfDay(program.zone()).toInstant();
      if (start.isBefore(clock.instant())) {
        sessions.of(group.id(), start, clock.instant()).forEach(session -> begun.add(session.id()));
      }
    }
    if (!begun.isEmpty()) {
      events.publishEvent(new RosterChanged(begun));
    }
  }
}
