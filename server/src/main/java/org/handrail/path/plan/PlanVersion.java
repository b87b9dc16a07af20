package org.handrail.path.plan;

import java.time.Instant;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan.
 *
 * @param number 1 for the first
 * @param edit counts saves of the draft; whoever saves names the one they saw
 * @param text what is signed, word for word; null while it is a draft
 * @param activeFrom since when it counted; null when it never did
 * @param closedAt when it stopped counting or was taken back
 */
public record PlanVersion(
    PlanVersionId id,
    PlanId plan,
    PatientId patient,
    int number,
    VersionState state,
    int edit,
    PlanContent content,
    StaffId madeBy,
    Instant madeAt,
    StaffId changedBy,
    Instant changedAt,
    @Nullable Instant proposedAt,
    @Nullable String text,
    @Nullable Instant activeFrom,
    @Nullable Instant closedAt) {

  /** What a signature on this version is tied to. */
  public org.handrail.foundation.documents.SignedSubject subject() {
    return org.handrail.foundation.documents.SignedSubject.of("plan-version", id);
  }
}
