package org.handrail.path.measures;

import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;

/**
 * Which program a patient is in now, so that its own on-call list and phone number are used. Admission knows and implements
 * it; where nobody does, the organization's are used.
 */
public interface CurrentProgram {
  Optional<ProgramId> of(PatientId patient);
}
