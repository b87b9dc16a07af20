package org.handrail.path.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What outcomes may know of relapse-prevention plans and lapses: days, no words. */
@Service
@Transactional(readOnly = true)
public class RecoveryPlanOutcomeView {
  private final JdbcRecoveryPlans plans;
  private final Lapses lapses;
  private final Organizations organizations;

  RecoveryPlanOutcomeView(JdbcRecoveryPlans plans, Lapses lapses, Organizations organizations) {
    this.plans = plans;
    this.lapses = lapses;
    this.organizations = organizations;
  }

  /** The day on which each person's first relapse-prevention plan began to count, in the organization's zone. */
  public Map<PatientId, LocalDate> firstRelapsePreventionPlan() {
    return plans.firstKept(RecoveryPlanKind.RELAPSE, organizations.current().timeZone());
  }

  /** Every lapse on record, oldest first, without those taken back. */
  public List<LapseRow> lapses() {
    return lapses.rows();
  }
}
