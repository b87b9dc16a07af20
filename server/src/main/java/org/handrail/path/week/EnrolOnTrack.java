package org.handrail.path.week;

import java.time.LocalDate;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;

/** Puts a patient on a track by hand: a numbered seat in each of its groups, or none at all. */
@UseCase
public class EnrolOnTrack {
  private final Tracks tracks;
  private final Stays stays;
  private final TrackPlaces places;
  private final Access access;
  private final Backstop backstop;

  EnrolOnTrack(Tracks tracks, Stays stays, TrackPlaces places, Access access, Backstop backstop) {
    this.tracks = tracks;
    this.stays = stays;
    this.places = places;
    this.access = access;
    this.backstop = backstop;
  }

  /**
   * Refused when the track does not run then, when the patient has no treatment stay in its program that day, when a group
   * is full, or when another group of theirs is at the same time.
   *
   * @param from the first day
   */
  public Outcome<TrackPlace> enrol(PatientId patient, TrackId id, LocalDate from) {
    access.require(Area.WEEK, Act.WRITE, patient);
    Track track = tracks.get(id);
    if (!track.runsOn(from)) {
      return Outcome.refused("from", track.name() + " does not run on " + Times.day(from));
    }
    LocalDate joins = track.joinsUntil();
    if (joins != null && !track.takesOn(from)) {
      return Outcome.refused(
          "track", track.name() + " is a closed cohort: people joined until " + Times.day(joins.minusDays(1)) + ". Choose another track");
    }
    Optional<Stay> stay = stays.treatment(patient, from);
    if (stay.isEmpty()) {
      return Outcome.refused("track", "They are not in treatment here on " + Times.day(from) + ". Admit them first");
    }
    if (!track.program().equals(stay.get().program())) {
      return Outcome.refused("track", "This track belongs to another program than theirs");
    }
    return backstop.attempt(() -> places.open(patient, track, stay.get().id().value(), from, Acting.actor().staffId()));
  }
}
