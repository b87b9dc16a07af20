package org.handrail.path.community.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.privacy.ConsentEnded;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.TaskClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts an open referral in front of whoever made it, on the day on which to ask; no task ends it, only what became of it. */
@Component
class WatchReferrals implements RecurringJob {
  private static final String KIND = "community.referral";
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  private final CommunityReferrals referrals;
  private final ReferralRules rules;
  private final OpenTask tasks;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final TransactionOperations transaction;
  private final Clock clock;

  WatchReferrals(CommunityReferrals referrals, ReferralRules rules, OpenTask tasks, StaffDirectory staff, Organizations organizations,
      TransactionOperations transaction, Clock clock) {
    this.referrals = referrals;
    this.rules = rules;
    this.tasks = tasks;
    this.staff = staff;
    this.organizations = organizations;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "community-referrals";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofHours(1));
  }

  @Override
  public void run() {
    transaction.executeWithoutResult(status -> {
      ZoneId zone = organizations.current().timeZone();
      LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
      referrals.open().stream().filter(r -> !r.lookOn().isAfter(today)).forEach(r -> tasks.open(new NewTask(
          r.source(), KIND, Severity.NEEDS_YOU, "community-referral", "Ask whether they arrived",
          "Referred to a place in the community, and it is not known what became of it.",
          "/patients/" + r.patient() + "/community", r.patient(), null, owner(r), r.lookOn().atTime(EVENING).atZone(zone).toInstant())));
    });
  }

  private Owner owner(CommunityReferral referral) {
    return staff.get(referral.madeBy()).active() ? new Owner.Person(referral.madeBy()) : new Owner.Queue(Role.CASE_MANAGER);
  }

  /** Somebody closed the task and wrote no outcome: the referral stays open, and is asked about again. */
  @EventListener
  void closed(TaskClosed task) {
    if (!task.kind().equals(KIND)) {
      return;
    }
    LocalDate again = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone()).plusDays(rules.rules().askAfterDays());
    referrals.open().stream().filter(r -> r.source().equals(task.sourceKey())).forEach(r -> referrals.ask(r.id(), again));
  }

  /** What was not told yet is not told any more; they may still go there themselves. */
  @EventListener
  void ended(ConsentEnded consent) {
    referrals.under(consent.consent()).forEach(r -> {
      referrals.loseConsent(r.id());
      referrals.step(r.id(), ReferralStep.Kind.CONSENT_ENDED, "");
    });
  }
}
