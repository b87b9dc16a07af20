package org.handrail.foundation.privacy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One right in a cell of the access table. */
record Grant(Set<Act> acts, Reach reach, @Nullable Limit limit) {
  Grant {
    acts = Set.copyOf(acts);
  }

  boolean allows(Act act) {
    return acts.contains(act);
  }

  /** Whether it depends on a tie to this one patient. */
  boolean byRelationship() {
    return reach != Reach.PROGRAM;
  }
}
