package org.handrail.path.placement;

import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.rules.Answers;

/** A safety rule stops a placement; somebody has to act now. Published again while it stays open. */
public record RiskOpened(
    AssessmentId assessment, PatientId patient, String rule, String name, String act, Answers seen) {}
