package org.handrail.path.plan;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one version of a plan. */
public record PlanVersionId(UUID value) implements Id, Serializable {
  public static PlanVersionId next() {
    return new PlanVersionId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
