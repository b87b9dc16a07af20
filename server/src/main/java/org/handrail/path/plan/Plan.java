package org.handrail.path.plan;

import java.time.Instant;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * One course of treatment's plan; its versions hold the content.
 *
 * @param program whose rules and time zone it follows
 * @param endedAt null while it is open
 */
public record Plan(PlanId id, PatientId patient, ProgramId program, Instant startedAt, @Nullable Instant endedAt) {}
