package org.handrail.path.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.rules.Source;
import org.handrail.foundation.sites.Program;
import org.handrail.path.admission.Episode;
import org.handrail.path.admission.Episodes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan's part of the continued-stay clock. */
@Service
@Transactional(readOnly = true)
public class PlanClock {
  private final Plans plans;
  private final Episodes episodes;
  private final PresentProgram programs;
  private final ObjectProvider<TreatmentDays> treatmentDays;

  PlanClock(Plans plans, Episodes episodes, PresentProgram programs, ObjectProvider<TreatmentDays> treatmentDays) {
    this.plans = plans;
    this.episodes = episodes;
    this.programs = programs;
    this.treatmentDays = treatmentDays;
  }

  /** What this patient's plan needs next; empty when nothing runs. */
  public Optional<PlanDue> dueFor(PatientId patient) {
    Optional<PlanVersion> active = plans.active(patient);
    return active.isPresent()
        ? plans.open(patient).map(plan -> review(plan, active.get()))
        : episodes.current(patient).flatMap(episode -> programs.of(patient).map(p -> first(episode, p)));
  }

  /** A review counts from the last one or, when none was held since, from the day the version was in force. */
  private PlanDue review(Plan plan, PlanVersion active) {
    Program program = programs.of(plan);
    var every = SignPlan.rules(program.pack()).planReviewEvery();
    LocalDate since = program.dayAt(Objects.requireNonNull(active.activeFrom()));
    LocalDate last = plans.reviews(plan.id()).stream().findFirst().map(PlanReview::day).orElse(since);
    return new PlanDue(
        PlanDue.Kind.REVIEW, (last.isAfter(since) ? last : since).plus(every.value()), every.source());
  }

  /** By the pack's days and, where it counts those too, by the day of the nth session, whichever comes first. */
  private PlanDue first(Episode episode, Program program) {
    ProgramRules rules = SignPlan.rules(program.pack());
    LocalDate byDays = episode.startedOn().plus(rules.planDue().value());
    Source source = rules.planDue().source();
    var counted = rules.planDueSessionDays();
    TreatmentDays days = treatmentDays.getIfAvailable();
    if (counted.isPresent() && days != null) {
      Optional<LocalDate> bySessions = days.nth(episode.patient(), episode.startedOn(), counted.get().value());
      if (bySessions.isPresent() && bySessions.get().isBefore(byDays)) {
        return new PlanDue(PlanDue.Kind.FIRST_PLAN, bySessions.get(), counted.get().source());
      }
    }
    return new PlanDue(PlanDue.Kind.FIRST_PLAN, byDays, source);
  }
}
