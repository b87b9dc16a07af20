package org.handrail.path.plan;

import org.handrail.foundation.platform.PatientId;

/** A version was signed by everyone who must and is now the plan; published in the same transaction. */
public record PlanActivated(PlanId plan, PlanVersionId version, PatientId patient, int number) {}
