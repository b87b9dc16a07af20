package org.handrail.path.plan;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** Opens a draft with what the plan in force says; that plan counts until the new version is signed. */
@UseCase
public class ChangePlan {
  private final Plans plans;
  private final Versions versions;

  ChangePlan(Plans plans, Versions versions) {
    this.plans = plans;
    this.versions = versions;
  }

  /** Refused when nothing is in force yet, or a version is already being written or waiting for signatures. */
  public Outcome<PlanVersionId> change(PatientId patient) {
    var active = plans.active(patient);
    if (active.isEmpty()) {
      return Outcome.refused("There is no signed plan to change. Start one");
    }
    return versions.draft(active.get().plan(), patient, active.get().content())
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(StartPlan.PENDING));
  }
}
