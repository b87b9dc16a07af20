package org.handrail.path.plan;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.StaffId;
import org.springframework.stereotype.Component;

/** Names of the staff a plan speaks of. */
@Component
class StaffNames {
  private final StaffDirectory staff;

  StaffNames(StaffDirectory staff) {
    this.staff = staff;
  }

  Map<StaffId, String> in(PlanContent... contents) {
    Set<StaffId> ids = new HashSet<>();
    for (PlanContent content : contents) {
      content.objectives().forEach(o -> add(ids, o.staff()));
      content.services().forEach(s -> add(ids, s.staff()));
    }
    return staff.find(ids).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().name().shown()));
  }

  private static void add(Set<StaffId> ids, @org.jspecify.annotations.Nullable StaffId id) {
    if (id != null) {
      ids.add(id);
    }
  }
}
