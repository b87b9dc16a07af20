package org.handrail.path.medical;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** Finds medications. The caller has checked that the record may be read. */
public interface Medications {

  /** Only of this person: another's id finds nothing. */
  Optional<Medication> find(PatientId patient, MedicationId id);

  /** Those taken now: addiction treatment first. */
  List<Medication> current(PatientId patient);

  /** Those stopped, newest first. */
  List<Medication> stopped(PatientId patient);
}
