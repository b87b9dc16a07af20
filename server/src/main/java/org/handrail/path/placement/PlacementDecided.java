package org.handrail.path.placement;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.rules.PackRef;
import org.jspecify.annotations.Nullable;

/** A clinician has signed which level of care a person gets. Levels are codes of the pack. */
public record PlacementDecided(
    PlacementDecisionId decision,
    AssessmentId assessment,
    PatientId patient,
    PackRef pack,
    String recommended,
    String actual,
    @Nullable LocalDate reviewOn,
    StaffId by,
    Instant at) {}
