package org.handrail.foundation.accounts;

import java.time.Clock;
import java.time.Duration;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.springframework.stereotype.Component;

/** Forgets tries and links that are long over. What happened is in the audit trail. */
@Component
class ForgetOld implements RecurringJob {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Throttle throttle;
  private final Links links;
  private final FamilyInvitations invitations;
  private final PartnerLinks partnerLinks;
  private final Clock clock;

  ForgetOld(Throttle throttle, Links links, FamilyInvitations invitations, PartnerLinks partnerLinks, Clock clock) {
    this.throttle = throttle;
    this.links = links;
    this.invitations = invitations;
    this.partnerLinks = partnerLinks;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "accounts-forget-old";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofHours(12));
  }

  @Override
  public void run() {
    throttle.forgetOld();
    links.forgetOld(clock.instant().minus(KEPT));
    invitations.forgetOld(clock.instant().minus(KEPT));
    partnerLinks.forgetOld(clock.instant().minus(KEPT));
  }
}
