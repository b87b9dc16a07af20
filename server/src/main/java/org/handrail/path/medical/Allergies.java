package org.handrail.path.medical;

import java.util.List;
import org.handrail.foundation.platform.PatientId;

/** Finds allergies. The caller has checked that the record may be read. */
public interface Allergies {

  /** Those not withdrawn, severe ones first. Empty means that nobody has asked yet. */
  List<Allergy> of(PatientId patient);
}
