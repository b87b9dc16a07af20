package org.handrail.path.medical;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** Finds diagnoses. The caller has checked that the record may be read. */
public interface Diagnoses {

  /** Only of this person: another's id finds nothing. */
  Optional<Diagnosis> find(PatientId patient, DiagnosisId id);

  /** Those that stand, substance use first, confirmed before provisional. */
  List<Diagnosis> open(PatientId patient);

  /** Those that no longer stand, newest first. */
  List<Diagnosis> closed(PatientId patient);

  /** Those that stand and are confirmed: what a plan, a claim or a placement may rely on. */
  List<Diagnosis> confirmed(PatientId patient);
}
