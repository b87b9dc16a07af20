package org.handrail.face.desk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.worklist.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a patient's Path tab from every step they have walked. */
@Component
class PatientPages {
  private final Patients patients;
  private final CareTeam careTeam;
  private final RelatedPeople related;
  private final Worklist worklist;
  private final Access access;
  private final List<PathChapter> chapters;
  private final Organizations organizations;
  private final Clock clock;

  PatientPages(
      Patients patients,
      CareTeam careTeam,
      RelatedPeople related,
      Worklist worklist,
      Access access,
      List<PathChapter> chapters,
      Organizations organizations,
      Clock clock) {
    this.patients = patients;
    this.careTeam = careTeam;
    this.related = related;
    this.worklist = worklist;
    this.access = access;
    this.chapters = chapters;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  PathPage path(PatientId id) {
    Patient patient = patients.get(id);
    ZoneId zone = organizations.current().timeZone();
    var events =
        chapters.stream()
            .filter(c -> open(c, id))
            .flatMap(c -> c.of(patient).stream())
            .sorted(Comparator.comparing(PathEvent::at).reversed())
            .toList();
    return new PathPage(
        patient,
        PathPage.entries(events, zone, clock.instant()),
        careTeam.of(id),
        related.of(id),
        worklist.openFor(id),
        access.may(Area.PLACEMENT, Act.READ, id),
        access.may(Area.PLACEMENT, Act.WRITE, id),
        access.decide(Area.PLAN, Act.READ, id, null) instanceof AccessDecision.Allowed allowed && allowed.limits().isEmpty(),
        clock.instant(),
        zone);
  }

  /** A limited right opens only chapters that keep to it. */
  private boolean open(PathChapter chapter, PatientId patient) {
    return access.decide(chapter.area(), Act.READ, patient, null) instanceof AccessDecision.Allowed allowed
        && (allowed.limits().isEmpty() || !Collections.disjoint(allowed.limits(), chapter.honours()));
  }
}
