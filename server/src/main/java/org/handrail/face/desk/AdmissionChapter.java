package org.handrail.face.desk;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.admission.Episode;
import org.handrail.path.admission.Episodes;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.springframework.stereotype.Component;

/** Admissions, stays and how they ended. */
@Component
class AdmissionChapter implements PathChapter {
  private final Episodes episodes;
  private final Stays stays;
  private final Programs programs;
  private final LevelsOfCare levels;
  private final Organizations organizations;

  AdmissionChapter(
      Episodes episodes, Stays stays, Programs programs, LevelsOfCare levels, Organizations organizations) {
    this.episodes = episodes;
    this.stays = stays;
    this.programs = programs;
    this.levels = levels;
    this.organizations = organizations;
  }

  @Override
  public Area area() {
    return Area.IDENTITY;
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    ZoneId zone = organizations.current().timeZone();
    var events = new ArrayList<PathEvent>();
    for (Episode episode : episodes.of(patient.id())) {
      for (Stay stay : stays.of(episode.id())) {
        String place = Optional.ofNullable(stay.program()).flatMap(programs::find).map(Program::fullName).orElse(stay.place());
        events.add(
            new PathEvent(
                stay.from().atTime(LocalTime.of(0, 1)).atZone(zone).toInstant(),
                "door-enter",
                place.isEmpty() ? stay.kind().label() : place,
                episode.number() > 1 ? "Course of treatment " + episode.number() : null,
                levels.get(stay.level()),
                false,
                null));
      }
      java.time.LocalDate ended = episode.endedOn();
      if (ended != null) {
        events.add(
            PathEvent.of(
                ended.atTime(LocalTime.of(23, 59)).atZone(zone).toInstant(), "door-exit", "Discharged", episode.endReason(), null));
      }
    }
    return events;
  }
}
