package org.handrail.path.week;

import java.time.LocalDate;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.springframework.beans.factory.ObjectProvider;

/** Takes a patient off a track: from a day on their seats are free. */
@UseCase
public class LeaveTrack {
  private final Tracks tracks;
  private final TrackPlaces places;
  private final ObjectProvider<SessionRecords> records;

  LeaveTrack(Tracks tracks, TrackPlaces places, ObjectProvider<SessionRecords> records) {
    this.tracks = tracks;
    this.places = places;
    this.records = records;
  }

  /**
   * Refused when they attended a session on that day or later: what was attended stays on the track it was.
   *
   * @param version the version that was looked at
   * @param on the first day they are no longer on it
   * @param reason kept with the place
   */
  public Outcome<TrackPlace> leave(TrackPlaceId id, int version, LocalDate on, String reason) {
    TrackPlace place = tracks.findPlace(id).orElseThrow();
    if (reason.isBlank()) {
      return Outcome.refused("reason", "Say why");
    }
    if (place.until() != null && !place.until().isAfter(on)) {
      return Outcome.refused("on", "They left on " + Times.day(place.until()) + " already");
    }
    if (records.stream().anyMatch(record -> record.attendedSince(place.patient(), on))) {
      return Outcome.refused("on", "They attended a session since. Choose a day after it");
    }
    return places.end(place, version, on, reason)
        ? Outcome.done(tracks.findPlace(id).orElseThrow())
        : Outcome.refused("Someone else changed this meanwhile. Look again, then decide");
  }
}
