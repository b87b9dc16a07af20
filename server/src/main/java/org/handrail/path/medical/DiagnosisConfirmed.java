package org.handrail.path.medical;

import org.handrail.foundation.platform.PatientId;

/** A credentialed person confirmed a diagnosis; published in the same transaction. */
public record DiagnosisConfirmed(PatientId patient, DiagnosisId diagnosis) {}
