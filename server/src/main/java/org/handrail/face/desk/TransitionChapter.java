package org.handrail.face.desk;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.transition.Discharge;
import org.handrail.path.transition.DischargeReasons;
import org.handrail.path.transition.Discharges;
import org.handrail.path.transition.HandOff;
import org.handrail.path.transition.HandOffs;
import org.springframework.stereotype.Component;

/** Hand-offs: when they were opened, and how they closed; discharges with their signed summary. */
@Component
class TransitionChapter implements PathChapter {
  private final HandOffs handOffs;
  private final Discharges discharges;
  private final DischargeReasons reasons;
  private final Organizations organizations;

  TransitionChapter(HandOffs handOffs, Discharges discharges, DischargeReasons reasons, Organizations organizations) {
    this.handOffs = handOffs;
    this.discharges = discharges;
    this.reasons = reasons;
    this.organizations = organizations;
  }

  @Override
  public Area area() {
    return Area.PLACEMENT;
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    var zone = organizations.current().timeZone();
    var events = new ArrayList<PathEvent>();
    for (HandOff handOff : handOffs.of(patient.id())) {
      String href = "/transitions/" + handOff.id();
      events.add(new PathEvent(handOff.openedAt(), "arrows-transfer-up-down", handOff.kind().label() + " opened",
          handOff.isOpen() ? handOff.state().label() : null, null, handOff.isOpen(), href));
      if (handOff.keptOn() != null) {
        events.add(PathEvent.of(handOff.keptOn().atTime(LocalTime.NOON).atZone(zone).toInstant(), "circle-check", "Came to the first appointment at the next place", null, href));
      } else if (handOff.closedAt() != null && handOff.endReason() != null) {
        events.add(PathEvent.of(handOff.closedAt(), "circle-x", "Hand-off ended", handOff.endReason().label(), href));
      }
    }
    for (Discharge discharge : discharges.of(patient.id())) {
      if (discharge.leaves()) {
        events.add(PathEvent.of(discharge.writtenAt(), "door-exit", "Discharged, signed summary",
            reasons.find(discharge.reason()).map(DischargeReasons.Reason::label).orElse(null),
            "/patients/" + patient.id() + "/discharges/" + discharge.id() + "/summary.pdf"));
      }
    }
    return events;
  }
}
