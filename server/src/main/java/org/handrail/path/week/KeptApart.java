package org.handrail.path.week;

import java.time.LocalDate;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Two patients who must not sit in one group. Neither ever sees that there is a pair.
 *
 * @param reason for supervisors only
 * @param until day after the last, or null while it holds
 */
public record KeptApart(
    UUID id, int version, PatientId one, PatientId other, String reason, LocalDate from, @Nullable LocalDate until) {}
