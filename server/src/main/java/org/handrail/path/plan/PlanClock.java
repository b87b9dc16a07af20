package org.handrail.path.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan's part of the continued-stay clock. */
@Service
@Transactional(readOnly = true)
public class PlanClock {
  private final Plans plans;
  private final Programs programs;

  PlanClock(Plans plans, Programs programs) {
    this.plans = plans;
    this.programs = programs;
  }

  /** What this patient's plan needs next; empty when nothing runs. */
  public Optional<PlanDue> dueFor(PatientId patient) {
    return plans.open(patient).flatMap(plan -> plans.active(patient).map(active -> review(plan, active)));
  }

  /** A review counts from the last one or, when none was held since, from the day the version was in force. */
  private PlanDue review(Plan plan, PlanVersion active) {
    Program program = programs.get(plan.program());
    var every = SignPlan.rules(program.pack()).planReviewEvery();
    LocalDate since = program.dayAt(java.util.Objects.requireNonNull(active.activeFrom()));
    LocalDate last = plans.reviews(plan.id()).stream().findFirst().map(PlanReview::day).orElse(since);
    return new PlanDue(
        PlanDue.Kind.REVIEW, (last.isAfter(since) ? last : since).plus(every.value()), every.source());
  }
}
