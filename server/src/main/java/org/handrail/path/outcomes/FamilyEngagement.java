package org.handrail.path.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.family.FamilyOutcomeView;
import org.springframework.stereotype.Component;

/** Family at sessions and evenings. */
@Component
class FamilyEngagement implements EngagementSource {
  private final FamilyOutcomeView family;

  FamilyEngagement(FamilyOutcomeView family) {
    this.family = family;
  }

  @Override
  public Kind kind() {
    return Kind.FAMILY;
  }

  @Override
  public Map<PatientId, List<LocalDate>> days() {
    return family.familySessionsAttended();
  }
}
