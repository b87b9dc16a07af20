package org.handrail.path.plan;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says in words how two versions differ. */
@Service
@Transactional(readOnly = true)
public class ComparePlans {
  private final StaffNames names;

  ComparePlans(StaffNames names) {
    this.names = names;
  }

  /** In the order of the newer version, what is gone last. Empty when they say the same. */
  public List<Change> changes(PlanVersion before, PlanVersion after) {
    return PlanChanges.between(before.content(), after.content(), names.in(before.content(), after.content()));
  }
}
