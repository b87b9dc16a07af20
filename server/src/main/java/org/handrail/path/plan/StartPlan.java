package org.handrail.path.plan;

import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.UseCase;

/** Opens the plan of a course of treatment with an empty first draft. */
@UseCase
public class StartPlan {
  static final String PENDING = "Somebody is already writing this plan. Open it to go on";

  private final Plans plans;
  private final Versions versions;

  StartPlan(Plans plans, Versions versions) {
    this.plans = plans;
    this.versions = versions;
  }

  /** Refused when a plan is open: change that one. */
  public Outcome<PlanVersionId> start(PatientId patient, ProgramId program) {
    Optional<Plan> open = plans.open(patient);
    Optional<PlanId> plan = open.map(Plan::id).or(() -> versions.start(patient, program));
    if (plan.isEmpty() || plans.active(patient).isPresent()) {
      return Outcome.refused(plan.isEmpty() ? PENDING : "There is a plan already. Change it instead of starting another");
    }
    return versions.draft(plan.get(), patient, PlanContent.EMPTY)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(PENDING));
  }
}
