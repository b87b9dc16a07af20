package org.handrail.path.medical;

import org.handrail.foundation.platform.PatientId;

/** A test has a result, or a confirmation changed what it says. */
public record TestResulted(PatientId patient, DrugTestId test) {}
