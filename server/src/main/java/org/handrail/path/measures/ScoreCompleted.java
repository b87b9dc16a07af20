package org.handrail.path.measures;

import org.handrail.foundation.platform.PatientId;

/** A response was completed and scored; published in the same transaction. */
public record ScoreCompleted(ScoreId score, ResponseId response, PatientId patient, InstrumentId instrument) {}
