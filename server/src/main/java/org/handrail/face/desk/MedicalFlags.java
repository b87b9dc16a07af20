package org.handrail.face.desk;

import java.util.ArrayList;
import java.util.List;
import org.handrail.face.ui.SafetyFlag;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.medical.Allergies;
import org.handrail.path.medical.Allergy;
import org.handrail.path.medical.OverdoseRisk;
import org.springframework.stereotype.Component;

/** What the medical record says that must not be missed, for those who may read it. */
@Component
class MedicalFlags {
  private final OverdoseRisk risk;
  private final Allergies allergies;
  private final Access access;

  MedicalFlags(OverdoseRisk risk, Allergies allergies, Access access) {
    this.risk = risk;
    this.allergies = allergies;
    this.access = access;
  }

  List<SafetyFlag> of(PatientId patient) {
    if (!access.may(Area.MEDICAL, Act.READ, patient)) {
      return List.of();
    }
    var flags = new ArrayList<SafetyFlag>();
    var picture = risk.of(patient);
    if (picture.atRisk()) {
      flags.add(new SafetyFlag("Overdose risk", SafetyFlag.Kind.DANGER));
      flags.add(picture.hasNaloxone()
          ? new SafetyFlag("Has naloxone", SafetyFlag.Kind.PROTECTS)
          : new SafetyFlag("No naloxone yet", SafetyFlag.Kind.NEEDS));
    }
    if (allergies.of(patient).stream().anyMatch(Allergy::severe)) {
      flags.add(new SafetyFlag("Severe allergy", SafetyFlag.Kind.DANGER));
    }
    return flags;
  }
}
