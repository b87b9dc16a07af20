package org.handrail.path.plan;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a goal; the same in every version that keeps it. */
public record GoalId(UUID value) implements Id, Serializable {
  public static GoalId next() {
    return new GoalId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
