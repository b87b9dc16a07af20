package org.handrail.path.plan;

import java.time.Instant;
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
  private final PlanRules rules;
  private final ObjectProvider<TreatmentDays> treatmentDays;
  private final Lapses lapses;
  private final RecoveryTemplates templates;

  PlanClock(Plans plans, Episodes episodes, PresentProgram programs, PlanRules rules, ObjectProvider<TreatmentDays> treatmentDays,
      Lapses lapses, RecoveryTemplates templates) {
    this.plans = plans;
    this.episodes = episodes;
    this.programs = programs;
    this.rules = rules;
    this.treatmentDays = treatmentDays;
    this.lapses = lapses;
    this.templates = templates;
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
    var every = rules.of(program.pack()).planReviewEvery();
    LocalDate since = program.dayAt(Objects.requireNonNull(active.activeFrom()));
    Optional<PlanReview> held = plans.reviews(plan.id()).stream().findFirst();
    LocalDate last = held.map(PlanReview::day).orElse(since);
    LocalDate usual = (last.isAfter(since) ? last : since).plus(every.value());
    return afterLapse(active, held, program)
        .filter(due -> due.by().isBefore(usual))
        .orElseGet(() -> new PlanDue(PlanDue.Kind.REVIEW, usual, every.source()));
  }

  /** A lapse told since the plan was last looked at brings the review forward. */
  private Optional<PlanDue> afterLapse(PlanVersion active, Optional<PlanReview> held, Program program) {
    Instant from = Objects.requireNonNull(active.activeFrom());
    Instant seen = held.map(PlanReview::at).filter(from::isBefore).orElse(from);
    var rule = templates.lapse();
    return lapses.toldAfter(active.patient(), seen)
        .map(l -> new PlanDue(PlanDue.Kind.REVIEW, program.dayAt(l.recordedAt()).plusDays(rule.planReviewWithinDays()), rule.says()));
  }

  /** By the pack's days and, where it counts those too, by the day of the nth session, whichever comes first. */
  private PlanDue first(Episode episode, Program program) {
    ProgramRules numbers = rules.of(program.pack());
    LocalDate byDays = episode.startedOn().plus(numbers.planDue().value());
    Source source = numbers.planDue().source();
    var counted = numbers.planDueSessionDays();
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
