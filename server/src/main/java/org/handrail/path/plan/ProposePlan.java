package org.handrail.path.plan;

import java.time.Clock;
import java.util.List;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Program;

/** Finishes a draft: from now on its content is fixed and waits for signatures. */
@UseCase
public class ProposePlan {
  private final Plans plans;
  private final Versions versions;
  private final PresentProgram programs;
  private final StaffNames names;
  private final Clock clock;

  ProposePlan(Plans plans, Versions versions, PresentProgram programs, StaffNames names, Clock clock) {
    this.plans = plans;
    this.versions = versions;
    this.programs = programs;
    this.names = names;
    this.clock = clock;
  }

  /** Refused while something is missing (field names of the draft's form), or when somebody saved since {@code seen}. */
  public Outcome<PlanVersionId> propose(PatientId patient, PlanVersionId id, int seen) {
    var draft = plans.find(patient, id).filter(v -> v.state() == VersionState.DRAFT);
    var plan = plans.open(patient);
    if (draft.isEmpty() || plan.isEmpty()) {
      return Outcome.refused("This draft was finished or taken back by somebody else. Open the plan again");
    }
    Program program = programs.of(plan.get());
    var day = program.dayAt(clock.instant());
    PlanContent content = draft.get().content();
    List<Refusal> missing = Completeness.missing(content, day);
    if (!missing.isEmpty()) {
      return Outcome.refused(missing);
    }
    String text = PlanText.of(draft.get().number(), program.fullName(), day, content, names.in(content));
    return versions.propose(id, seen, text)
        ? Outcome.done(id)
        : Outcome.refused("Somebody saved this draft a moment ago. Look at it again before you finish it");
  }
}
