package org.handrail.path.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Makes what was written the plan that counts; the former one stays as it was. */
@UseCase
public class KeepRecoveryPlan {
  private final JdbcRecoveryPlans plans;
  private final RecoveryTemplates templates;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeepRecoveryPlan(JdbcRecoveryPlans plans, RecoveryTemplates templates, ApplicationEventPublisher events, Clock clock) {
    this.plans = plans;
    this.templates = templates;
    this.events = events;
    this.clock = clock;
  }

  /** Refused while a part is empty without which the plan would not carry anybody. */
  public Outcome<UUID> keep(PatientId patient, RecoveryPlanKind kind) {
    plans.lock(patient, kind);
    Optional<RecoveryPlan> draft = plans.draft(patient, kind);
    if (draft.isEmpty()) return Outcome.refused("Nothing new was written. The plan is as it was");
    RecoveryTemplate template = templates.of(kind);
    List<RecoveryTemplate.Section> missing =
        template.sections().stream().filter(s -> template.needed().contains(s.id()) && draft.get().lines(s.id()).isEmpty()).toList();
    if (!missing.isEmpty()) {
      return Outcome.refused(
          "Still empty: " + missing.stream().map(s -> "“" + s.title() + "”").collect(Collectors.joining(", ")) + ". One line each is enough");
    }
    plans.keep(draft.get(), clock.instant());
    events.publishEvent(new RecoveryPlanKept(patient, kind, draft.get().number()));
    return Outcome.done(draft.get().id());
  }
}
