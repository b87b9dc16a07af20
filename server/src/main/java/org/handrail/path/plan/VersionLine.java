package org.handrail.path.plan;

import java.time.Instant;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/** A version in a list, without its content. */
public record VersionLine(
    PlanVersionId id,
    PlanId plan,
    int number,
    VersionState state,
    StaffId changedBy,
    Instant changedAt,
    @Nullable Instant activeFrom,
    @Nullable Instant closedAt) {}
