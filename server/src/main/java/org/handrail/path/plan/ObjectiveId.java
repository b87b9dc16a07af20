package org.handrail.path.plan;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies an objective; the same in every version that keeps it. */
public record ObjectiveId(UUID value) implements Id, Serializable {
  public static ObjectiveId next() {
    return new ObjectiveId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
