package org.handrail.path.plan;

import java.time.Instant;
import org.handrail.foundation.platform.StaffId;

/**
 * How far a step was at one time; the latest counts. Progress is no change of the plan and needs no new signature.
 *
 * @param words such as "3 days so far"; may be empty
 */
public record Progress(ObjectiveId objective, ObjectiveStatus status, String words, Instant at, StaffId by) {}
