package org.handrail.path.week.build;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** Decides that a built week is not used. It stays on record. */
@UseCase
public class SetBuildAside {
  private final BuildDecision decision;

  SetBuildAside(BuildDecision decision) {
    this.decision = decision;
  }

  public Outcome<BuildId> setAside(BuildId id, int version) {
    return decision.decide(id, version, Build.State.SET_ASIDE, "")
        ? Outcome.done(id)
        : Outcome.refused("Somebody decided about this week meanwhile. Look again");
  }
}
