package org.handrail.path.week;

import java.time.LocalDate;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.StayEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A stay's places on tracks end with it, and their seats are free. */
@Component
class StayEndsPlaces {
  private final Tracks tracks;
  private final TrackPlaces places;

  StayEndsPlaces(Tracks tracks, TrackPlaces places) {
    this.tracks = tracks;
    this.places = places;
  }

  @EventListener
  void on(StayEnded event) {
    Stay stay = event.stay();
    LocalDate until = stay.until();
    if (until != null) {
      for (TrackPlace place : tracks.placesOfStay(stay.id().value(), until)) {
        places.end(place, place.version(), until, stay.endReason() == null ? "The stay ended" : stay.endReason());
      }
    }
  }
}
