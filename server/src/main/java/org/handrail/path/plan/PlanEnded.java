package org.handrail.path.plan;

import org.handrail.foundation.platform.PatientId;

/** A plan was ended by a review; published in the same transaction. */
public record PlanEnded(PlanId plan, PatientId patient) {}
