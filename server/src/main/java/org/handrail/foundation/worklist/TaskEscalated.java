package org.handrail.foundation.worklist;

import java.util.List;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;

/** More people were told of a task; published in the same transaction. */
public record TaskEscalated(TaskId task, String kind, Severity severity, List<StaffId> staff, List<Role> roles) {
  public TaskEscalated {
    staff = List.copyOf(staff);
    roles = List.copyOf(roles);
  }
}
