package org.handrail.path.medical;

import java.time.Instant;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;

/**
 * A program's rule for random tests.
 *
 * @param sharePercent of everybody in treatment, 1 to 100, for each draw
 * @param everyDays length of the window in which one draw falls, 1 to 31 days
 */
public record RandomTesting(
    ProgramId program, String panel, int sharePercent, int everyDays, boolean active, StaffId setBy, Instant setAt, int version) {}
