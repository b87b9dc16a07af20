package org.handrail.face.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Limit;
import org.handrail.path.medical.Medication;
import org.handrail.path.medical.MedicationId;
import org.handrail.path.medical.Medications;
import org.handrail.path.medical.OverdoseEntry;
import org.handrail.path.medical.OverdoseLog;
import org.handrail.path.medical.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Medication for addiction treatment as it began, changed and ended; naloxone and overdose education. */
@Component
class MedicationChapter implements PathChapter {
  private final Medications medications;
  private final OverdoseLog overdose;
  private final Organizations organizations;

  MedicationChapter(Medications medications, OverdoseLog overdose, Organizations organizations) {
    this.medications = medications;
    this.overdose = overdose;
    this.organizations = organizations;
  }

  @Override
  public Area area() {
    return Area.MEDICAL;
  }

  @Override
  public Set<Limit> honours() {
    return Set.of(Limit.LIMITED);
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    String href = "/patients/" + patient.id() + "/medical";
    ZoneId zone = organizations.current().timeZone();
    var events = new ArrayList<PathEvent>();
    List<Medication> all = Stream.concat(medications.current(patient.id()).stream(), medications.stopped(patient.id()).stream())
        .filter(Medication::isTreatment)
        .toList();
    Set<MedicationId> replaced = all.stream().map(Medication::replaces).filter(Objects::nonNull).collect(Collectors.toSet());
    for (Medication m : all) {
      String title = (m.replaces() == null ? "Medication: " : "Medication changed: ") + m.name();
      events.add(PathEvent.of(at(m.started(), m.recordedAt(), zone), "pill", title, m.dosage().isBlank() ? null : m.dosage(), href));
      var stopped = m.stopped();
      if (stopped != null && !replaced.contains(m.id())) {
        events.add(PathEvent.of(at(stopped.day(), stopped.at(), zone), "pill-off", "Medication stopped: " + m.name(), stopped.reason(), href));
      }
    }
    for (OverdoseEntry e : overdose.of(patient.id())) {
      if (!e.kind().isRisk()) {
        events.add(PathEvent.of(at(e.happened(), e.recordedAt(), zone), "first-aid-kit", e.kind().label(), e.note().isBlank() ? null : e.note(), href));
      }
    }
    return events;
  }

  /** At noon of the day where it is known exactly and is not the day it was written down; else when it was written down. */
  private static Instant at(@Nullable PartialDate day, Instant recorded, ZoneId zone) {
    if (day == null) {
      return recorded;
    }
    LocalDate exact = day.exact().orElse(null);
    return exact == null || exact.equals(LocalDate.ofInstant(recorded, zone)) ? recorded : exact.atTime(LocalTime.NOON).atZone(zone).toInstant();
  }
}
