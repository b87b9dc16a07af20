package org.handrail.path.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.foundation.documents.SignatureId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A dated, signed decision to continue, change or end.
 *
 * @param day in the program's time zone
 * @param words what was looked at and why
 * @param nextDue when the plan is looked at again; null after an end
 */
public record PlanReview(
    PlanReviewId id,
    PlanId plan,
    PlanVersionId version,
    Decision decision,
    String words,
    LocalDate day,
    Instant at,
    StaffId by,
    SignatureId signature,
    @Nullable LocalDate nextDue) {

  /** What was decided. */
  public enum Decision {
    CONTINUE("Continue as it is"),
    CHANGE("Change the plan"),
    END("End the plan");

    private final String label;

    Decision(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
