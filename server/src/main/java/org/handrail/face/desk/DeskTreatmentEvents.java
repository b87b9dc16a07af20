package org.handrail.face.desk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.path.measures.TreatmentEvents;
import org.springframework.stereotype.Component;

/** Lets the charts of the measures show stays, lapses and medications, as far as the person looking may read them. */
@Component
class DeskTreatmentEvents implements TreatmentEvents {
  private static final Map<String, Kind> KINDS =
      Map.of("door-enter", Kind.STAY, "door-exit", Kind.END, "wave-sine", Kind.LAPSE, "pill", Kind.MEDICATION, "pill-off", Kind.MEDICATION);

  private final List<PathChapter> chapters;
  private final Patients patients;
  private final Access access;

  DeskTreatmentEvents(AdmissionChapter stays, LapseChapter lapses, MedicationChapter medications, Patients patients, Access access) {
    this.chapters = List.of(stays, lapses, medications);
    this.patients = patients;
    this.access = access;
  }

  @Override
  public List<Event> of(PatientId id) {
    Patient patient = patients.get(id);
    return chapters.stream().filter(c -> open(c, id)).flatMap(c -> c.of(patient).stream()).flatMap(e -> event(e).stream()).toList();
  }

  private static Optional<Event> event(PathEvent event) {
    return Optional.ofNullable(KINDS.get(event.icon())).map(kind -> new Event(event.at(), kind, kind == Kind.LAPSE ? "Lapse" : event.title()));
  }

  private boolean open(PathChapter chapter, PatientId patient) {
    return access.decide(chapter.area(), Act.READ, patient, null) instanceof AccessDecision.Allowed allowed
        && (allowed.limits().isEmpty() || !Collections.disjoint(allowed.limits(), chapter.honours()));
  }
}
