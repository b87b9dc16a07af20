package org.handrail.foundation.rules;

import java.time.Instant;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack an organization brought itself.
 *
 * @param file as it was given, JSON
 * @param uploadedAt when this text came; what somebody activates is the text they looked at
 * @param activatedBy another person than the one who uploaded it
 */
public record OrganizationPack(
    RulePack pack,
    String file,
    StaffId uploadedBy,
    Instant uploadedAt,
    @Nullable StaffId activatedBy,
    @Nullable Instant activatedAt,
    @Nullable StaffId retiredBy,
    @Nullable Instant retiredAt) {

  /** Where a pack stands. */
  public enum State {
    /** Uploaded; nobody else has put it in use. Another upload replaces it. */
    WAITING,
    /** Offered for new assessments and programs. */
    IN_USE,
    /** No longer offered; what was decided with it still reads it. */
    RETIRED
  }

  public State state() {
    return retiredAt != null ? State.RETIRED : activatedAt == null ? State.WAITING : State.IN_USE;
  }
}
