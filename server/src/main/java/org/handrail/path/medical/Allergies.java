package org.handrail.path.medical;

import java.time.Instant;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;

/** Finds allergies. The caller has checked that the record may be read. */
public interface Allergies {

  /** Those not withdrawn, severe ones first. Empty means that nobody has asked yet. */
  List<Allergy> of(PatientId patient);

  /** Those taken back, newest first: the history. */
  List<Withdrawn> withdrawn(PatientId patient);

  /** One that was taken back. */
  record Withdrawn(Allergy allergy, String reason, StaffId by, Instant at) {}
}
