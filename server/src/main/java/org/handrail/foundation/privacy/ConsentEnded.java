package org.handrail.foundation.privacy;

import org.handrail.foundation.platform.PatientId;

/** A consent was taken back, or its event came: whatever relied on it stops in the same transaction. */
public record ConsentEnded(ConsentId consent, PatientId patient, ConsentKind kind) {}
