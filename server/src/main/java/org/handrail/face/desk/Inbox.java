package org.handrail.face.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.conversation.PatientMessage;
import org.handrail.path.conversation.PatientMessages;
import org.handrail.path.family.FamilyMessage;
import org.handrail.path.family.FamilyMessages;
import org.springframework.stereotype.Component;

/** What patients and their people wrote and nobody has confirmed having read, as far as the reader may read it. */
@Component
class Inbox {

  /**
   * A message that waits, without its words.
   *
   * @param from what the patient calls the family member; empty for the patient
   */
  record Waiting(PatientId patient, String from, boolean danger, Instant sentAt) {
    boolean family() {
      return !from.isEmpty();
    }
  }

  private final PatientMessages ofPatients;
  private final FamilyMessages ofFamilies;
  private final Access access;

  Inbox(PatientMessages ofPatients, FamilyMessages ofFamilies, Access access) {
    this.ofPatients = ofPatients;
    this.ofFamilies = ofFamilies;
    this.access = access;
  }

  /** What sounds like danger first, then the longest waiting. */
  List<Waiting> waiting() {
    List<Waiting> all = new ArrayList<>();
    for (PatientMessage m : ofPatients.waiting()) {
      if (access.may(Area.PATIENT_MESSAGES, Act.READ, m.patient())) {
        all.add(new Waiting(m.patient(), "", m.danger(), m.sentAt()));
      }
    }
    for (FamilyMessage m : ofFamilies.waiting()) {
      if (access.may(Area.FAMILY_MESSAGES, Act.READ, m.patient())) {
        all.add(new Waiting(m.patient(), m.called(), m.danger(), m.sentAt()));
      }
    }
    all.sort(Comparator.comparing((Waiting w) -> !w.danger()).thenComparing(Waiting::sentAt));
    return all;
  }
}
