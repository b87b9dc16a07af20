package org.handrail.path.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.springframework.stereotype.Service;

/** What outcomes may know of families: days, no names. */
@Service
public class FamilyOutcomeView {
  private final FamilyPresences presences;

  FamilyOutcomeView(FamilyPresences presences) {
    this.presences = presences;
  }

  /**
   * Days on which somebody of a patient's people was at an evening of the series or at a family session, oldest first; one
   * entry for each evening or session, however many came. Patients whose people never came are missing.
   */
  public Map<PatientId, List<LocalDate>> familySessionsAttended() {
    return presences.days();
  }
}
