package org.handrail.foundation.privacy;

import org.handrail.foundation.platform.PatientId;

/** A patient permitted something. */
public record ConsentGiven(ConsentId consent, PatientId patient, ConsentKind kind) {}
