package org.handrail.path.placement.web;

import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.medical.OverdoseEntry;
import org.handrail.path.medical.OverdoseRisk;
import org.handrail.path.medical.PartialDate;
import org.handrail.path.placement.web.PlacementPage.Overdose;
import org.springframework.stereotype.Component;

/** The overdose card of the placement page, from the facts of the record, for those who may read them. */
@Component
class OverdosePart {
  private final OverdoseRisk risk;
  private final Access access;

  OverdosePart(OverdoseRisk risk, Access access) {
    this.risk = risk;
    this.access = access;
  }

  Optional<Overdose> of(PatientId patient) {
    if (!access.may(Area.MEDICAL, Act.READ, patient)) {
      return Optional.empty();
    }
    OverdoseRisk.Picture picture = risk.of(patient);
    String record = "/patients/" + patient;
    return Optional.of(new Overdose(record + "/medical#overdose", record + "/safety-plan", picture.atRisk(),
        picture.facts().stream().map(fact -> fact.since().isEmpty() ? fact.what() : fact.what() + ", " + fact.since()).toList(),
        picture.notAsked().stream().map(OverdoseEntry.Kind::label).toList(), naloxone(picture), education(picture), access.may(Area.PLAN, Act.WRITE, patient)));
  }

  private static Overdose.State naloxone(OverdoseRisk.Picture picture) {
    PartialDate given = picture.naloxone();
    if (given == null) {
      return new Overdose.State(picture.atRisk() ? "danger" : "needs", "Naloxone not given yet");
    }
    return picture.naloxoneOld() ? new Overdose.State("needs", "Naloxone given " + given.words() + ": it may have expired")
        : new Overdose.State("ok", "Naloxone given " + given.words());
  }

  private static Overdose.State education(OverdoseRisk.Picture picture) {
    PartialDate done = picture.education();
    if (done == null) {
      return new Overdose.State("needs", "Overdose education not done yet");
    }
    return picture.educationDue() ? new Overdose.State("needs", "Overdose education done " + done.words() + ": go through it again")
        : new Overdose.State("ok", "Overdose education done " + done.words());
  }
}
