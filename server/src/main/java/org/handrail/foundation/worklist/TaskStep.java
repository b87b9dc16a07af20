package org.handrail.foundation.worklist;

import java.time.Instant;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a task.
 *
 * @param by null for the clock's own work (escalation) and for what a patient set off
 */
public record TaskStep(Instant at, Kind kind, @Nullable StaffId by, String words) {
  /** What happened. */
  public enum Kind {
    OPENED,
    TAKEN,
    GIVEN_BACK,
    REASSIGNED,
    ESCALATED,
    CLOSED
  }
}
