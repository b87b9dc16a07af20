package org.handrail.foundation.worklist;

import java.time.Instant;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Something waiting for a person.
 *
 * @param due the promised time
 * @param taken who said "I am acting on this", when it is taken or was closed after being taken
 * @param closed how it ended, when it has
 * @param next the next step of the chain that will happen if nobody acts; null when there is none
 */
public record Task(
    TaskId id,
    int version,
    String kind,
    Severity severity,
    String chain,
    String title,
    String detail,
    @Nullable String link,
    @Nullable PatientId patient,
    @Nullable ProgramId program,
    Owner owner,
    Instant opened,
    Instant due,
    TaskState state,
    @Nullable Taken taken,
    @Nullable Closed closed,
    @Nullable NextStep next) {

  /** Who is acting on it. */
  public record Taken(StaffId by, Instant at) {}

  /** How it ended: the chosen action's label and the outcome in words. */
  public record Closed(StaffId by, Instant at, String action, String outcome) {}

  /** Who is told next, and when. */
  public record NextStep(Instant at, String target) {}

  public boolean isOverdue(Instant now) {
    return state != TaskState.CLOSED && now.isAfter(due);
  }
}
