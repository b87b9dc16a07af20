package org.handrail.foundation.worklist;

import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;

/** Who is expected to act: one person, or whoever of a role comes first. */
public sealed interface Owner {
  /** One staff member. */
  record Person(StaffId staff) implements Owner {}

  /** Everyone who holds the role. */
  record Queue(Role role) implements Owner {
    public Queue {
      if (!role.isStaff()) {
        throw new IllegalArgumentException("A queue belongs to a staff role, not to " + role);
      }
    }
  }
}
