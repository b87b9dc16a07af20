package org.handrail.path.medical;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** Finds drug and alcohol tests. The caller has checked that the record may be read. */
public interface DrugTests {

  /** Only of this person: another's id finds nothing. */
  Optional<DrugTest> find(PatientId patient, DrugTestId id);

  /** Newest first. */
  List<DrugTest> of(PatientId patient);
}
