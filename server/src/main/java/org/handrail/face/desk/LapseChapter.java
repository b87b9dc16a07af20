package org.handrail.face.desk;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.plan.Lapse;
import org.handrail.path.plan.Lapses;
import org.handrail.path.plan.RecoveryPlan;
import org.handrail.path.plan.RecoveryPlanKind;
import org.handrail.path.plan.RecoveryPlans;
import org.springframework.stereotype.Component;

/** Lapses, and the safety and relapse-prevention plans as they began to count. */
@Component
class LapseChapter implements PathChapter {
  private final Lapses lapses;
  private final RecoveryPlans plans;
  private final Organizations organizations;

  LapseChapter(Lapses lapses, RecoveryPlans plans, Organizations organizations) {
    this.lapses = lapses;
    this.plans = plans;
    this.organizations = organizations;
  }

  @Override
  public Area area() {
    return Area.PLAN;
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    ZoneId zone = organizations.current().timeZone();
    String record = "/patients/" + patient.id() + "/";
    var events = new ArrayList<PathEvent>();
    for (Lapse l : lapses.of(patient.id())) {
      boolean sameDay = l.on().equals(l.recordedAt().atZone(zone).toLocalDate());
      var at = sameDay ? l.recordedAt() : l.on().atTime(LocalTime.NOON).atZone(zone).toInstant();
      String told = l.toldByPatient() ? "They told us themselves." : null;
      events.add(new PathEvent(at, "wave-sine", l.what().isBlank() ? "Lapse" : "Lapse: " + l.what(), l.words().isBlank() ? told : l.words(), null, l.harm(), record + "lapses"));
    }
    for (RecoveryPlanKind kind : RecoveryPlanKind.values()) {
      for (RecoveryPlan plan : plans.kept(patient.id(), kind)) {
        events.add(PathEvent.of(Objects.requireNonNull(plan.keptAt()), "lifebuoy", kind.label() + ", version " + plan.number(), null, record + kind.address()));
      }
    }
    return events;
  }
}
