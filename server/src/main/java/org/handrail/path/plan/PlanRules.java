package org.handrail.path.plan;

import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.PackChoice;
import org.springframework.stereotype.Component;

/** The numbers of the pack a program runs under. */
@Component
class PlanRules {
  private final RulePacks packs;

  PlanRules(RulePacks packs) {
    this.packs = packs;
  }

  ProgramRules of(PackChoice pack) {
    return packs.program(new PackRef(pack.id(), pack.version()));
  }
}
