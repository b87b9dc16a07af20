package org.handrail.foundation.privacy;

import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;

/**
 * A way in which a staff member comes to care for a patient: on the care team, facilitating a group the patient sits in,
 * supervising the team. Modules that know such ties implement it; one that holds is enough.
 */
public interface CareRelationship {
  boolean holds(StaffId staff, PatientId patient);
}
