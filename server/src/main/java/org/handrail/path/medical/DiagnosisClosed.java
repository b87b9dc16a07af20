package org.handrail.path.medical;

import org.handrail.foundation.platform.PatientId;

/** A diagnosis no longer stands; published in the same transaction. */
public record DiagnosisClosed(PatientId patient, DiagnosisId diagnosis, Diagnosis.ClosedAs as) {}
