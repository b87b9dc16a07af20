package org.handrail.path.plan;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a treatment plan. */
public record PlanId(UUID value) implements Id, Serializable {
  public static PlanId next() {
    return new PlanId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
