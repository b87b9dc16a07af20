package org.handrail.path.transition;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a discharge. */
public record DischargeId(UUID value) implements Id, Serializable {
  public static DischargeId next() {
    return new DischargeId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
