package org.handrail.path.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.rules.Answers;
import org.handrail.foundation.rules.PackRef;
import org.jspecify.annotations.Nullable;

/**
 * A signed decision on the level of care.
 *
 * @param matches levels whose rows held, in the printed order; may be empty
 * @param recommended the level the clinician recommends
 * @param actual the level the person gets
 * @param reason id of the pack's discrepancy reason; set when recommended and actual differ
 * @param words the clinician's own; never empty when they differ or when no row of the table backs the recommendation
 * @param inputs the ratings and flags it was made on
 * @param trace what the table said about each level, as JSON
 */
public record PlacementDecision(
    PlacementDecisionId id,
    AssessmentId assessment,
    PatientId patient,
    List<String> matches,
    String recommended,
    String actual,
    @Nullable String reason,
    String words,
    @Nullable LocalDate reviewOn,
    PackRef pack,
    Answers inputs,
    String trace,
    StaffId by,
    Instant at) {

  public boolean differs() {
    return !recommended.equals(actual);
  }
}
