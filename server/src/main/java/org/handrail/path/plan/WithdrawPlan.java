package org.handrail.path.plan;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.path.plan.VersionState.Event;

/** Takes back a version before it is in force. What was written and said about it stays on record. */
@UseCase
public class WithdrawPlan {
  private final Plans plans;
  private final Versions versions;

  WithdrawPlan(Plans plans, Versions versions) {
    this.plans = plans;
    this.versions = versions;
  }

  /** Gives up a draft, or a version that waits for signatures. */
  public Outcome<PlanVersionId> withdraw(PatientId patient, PlanVersionId id) {
    VersionState state = versions.lock(patient, id).orElse(VersionState.WITHDRAWN);
    if (state.after(Event.WITHDRAW).isEmpty() || !versions.close(id, state, VersionState.WITHDRAWN)) {
      return Outcome.refused("This version can no longer be taken back. Open the plan again");
    }
    return Outcome.done(id);
  }

  /** Takes back a version that waits for signatures and opens a new draft with its content. */
  public Outcome<PlanVersionId> reopen(PatientId patient, PlanVersionId id) {
    return withdraw(patient, id)
        .then(
            taken -> {
              PlanVersion version = plans.find(patient, taken).orElseThrow();
              return versions.draft(version.plan(), patient, version.content())
                  .map(Outcome::done)
                  .orElseGet(() -> Outcome.refused(StartPlan.PENDING));
            });
  }
}
