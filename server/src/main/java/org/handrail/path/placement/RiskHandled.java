package org.handrail.path.placement;

import org.handrail.foundation.platform.PatientId;

/** Somebody wrote down what was done about a risk that stopped a placement. */
public record RiskHandled(AssessmentId assessment, PatientId patient, SafetyAction action) {}
