package org.handrail.foundation.platform;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting in the present request or job.
 *
 * @param staff set for staff
 * @param patient set for a patient acting on their own record
 * @param name as shown on screens
 */
public record Actor(
    AccountId account,
    OrganizationId organization,
    Set<Role> roles,
    @Nullable StaffId staff,
    @Nullable PatientId patient,
    String name)
    implements Serializable {

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isStaff() {
    return staff != null;
  }

  /** @throws IllegalStateException when the actor is not staff: routes must have refused them before */
  public StaffId staffId() {
    if (staff == null) {
      throw new IllegalStateException("The acting account is not staff");
    }
    return staff;
  }

  /** @throws IllegalStateException when the actor is not a patient: routes must have refused them before */
  public PatientId patientId() {
    if (patient == null) {
      throw new IllegalStateException("The acting account is not a patient");
    }
    return patient;
  }
}
