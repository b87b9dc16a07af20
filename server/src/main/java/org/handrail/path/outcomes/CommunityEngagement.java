package org.handrail.path.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.community.CommunityOutcomeView;
import org.springframework.stereotype.Component;

/** Referrals to the community that were known to have arrived. */
@Component
class CommunityEngagement implements EngagementSource {
  private final CommunityOutcomeView community;

  CommunityEngagement(CommunityOutcomeView community) {
    this.community = community;
  }

  @Override
  public Kind kind() {
    return Kind.COMMUNITY;
  }

  @Override
  public Map<PatientId, List<LocalDate>> days() {
    return community.daysArrived();
  }
}
