package org.handrail.path.placement;

import java.time.Instant;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.rules.Answers;

/**
 * What was done about an open risk.
 *
 * @param seen the values the rule read then; other values open the risk again
 * @param told who was called or told
 * @param doneAt when it was done, at or before recordedAt
 */
public record SafetyAction(
    String rule, Answers seen, String told, String done, Instant doneAt, StaffId recordedBy, Instant recordedAt) {}
