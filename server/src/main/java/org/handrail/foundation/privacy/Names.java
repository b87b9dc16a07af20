package org.handrail.foundation.privacy;

import java.util.Collection;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;

/** The names behind ids, for the privacy officer's pages. The module that knows people implements it. */
public interface Names {
  /** As shown on screens; ids of nobody here are left out. */
  Map<PatientId, String> ofPatients(Collection<PatientId> patients);

  /** As shown on screens, former staff included; ids of nobody here are left out. */
  Map<StaffId, String> ofStaff(Collection<StaffId> staff);

  /** Patients whose name begins with these words, best first. */
  Map<PatientId, String> patientsNamed(String words, int limit);

  /** All staff, former ones too, by name. */
  Map<StaffId, String> allStaff();
}
