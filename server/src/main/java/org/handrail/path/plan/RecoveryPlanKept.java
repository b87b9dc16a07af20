package org.handrail.path.plan;

import org.handrail.foundation.platform.PatientId;

/** A safety plan or relapse-prevention plan began to count, in this version. */
public record RecoveryPlanKept(PatientId patient, RecoveryPlanKind kind, int number) {}
