package org.handrail.foundation.privacy;

import java.time.Instant;
import java.util.UUID;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;

/** Someone opened a record without a care relationship: the privacy officer has to look at it. */
public record GlassBroken(
    UUID id, OrganizationId organization, StaffId staff, PatientId patient, String reason, Instant at, Instant openUntil) {}
