package org.handrail.path.plan;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** The patient asks before signing. The question stays with the version; their counselor gets it as a task. */
@UseCase
public class AskAboutPlan {
  private final Plans plans;
  private final PatientWords patientWords;

  AskAboutPlan(Plans plans, PatientWords patientWords) {
    this.plans = plans;
    this.patientWords = patientWords;
  }

  public Outcome<PlanVersionId> ask(PatientId patient, PlanVersionId id, String question) {
    if (question.isBlank()) {
      return Outcome.refused("question", "Write your question first");
    }
    if (question.length() > PatientWords.LONGEST) {
      return Outcome.refused("question", "That is more than fits here. Make it shorter, or ask on the phone");
    }
    var version = plans.find(patient, id);
    if (version.isEmpty()) {
      return Outcome.refused("This plan is no longer there. Open your plan again");
    }
    patientWords.keep(patient, version.get(), question, false, true);
    return Outcome.done(id);
  }
}
