package org.handrail.foundation.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry before it has its number. */
record AuditRow(
    UUID organization,
    Instant at,
    @Nullable UUID account,
    @Nullable UUID staff,
    AuditKind kind,
    @Nullable Area area,
    @Nullable Act act,
    @Nullable UUID patient,
    @Nullable UUID about,
    AccessDecision.@Nullable Ground ground,
    String what,
    @Nullable String address) {}
