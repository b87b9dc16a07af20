package org.handrail.path.medical;

import java.time.Instant;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;

/**
 * An allergy or intolerance.
 *
 * @param noneKnown true for the statement that the person knows of none; it ends with the first allergy
 * @param reaction what happens, in words; may be empty
 */
public record Allergy(
    AllergyId id,
    int version,
    PatientId patient,
    String substance,
    boolean noneKnown,
    String reaction,
    boolean severe,
    Provenance provenance,
    StaffId recordedBy,
    Instant recordedAt) {

  /** What the statement says. */
  public static final String NONE_KNOWN = "No known allergies";
}
