package org.handrail.foundation.rules;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** Takes an organization's pack out of use, or takes back one that waits; what was decided with it still reads it. */
@UseCase
public class RetirePack {
  private final OrganizationPacks packs;
  private final Clock clock;

  RetirePack(OrganizationPacks packs, Clock clock) {
    this.packs = packs;
    this.clock = clock;
  }

  /** It is offered no more; programs that run under it go on until somebody chooses another for them. */
  public Outcome<PackRef> retire(PackRef ref) {
    return packs.retire(ref, Acting.actor().staffId(), clock.instant())
        ? Outcome.done(ref)
        : Outcome.refused("There is no pack " + ref + " in use.");
  }
}
