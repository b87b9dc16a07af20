package org.handrail.path.plan;

import java.util.UUID;
import org.handrail.foundation.platform.PatientId;

/** A lapse was told or written down. */
public record LapseRecorded(UUID lapse, PatientId patient, boolean harm) {}
