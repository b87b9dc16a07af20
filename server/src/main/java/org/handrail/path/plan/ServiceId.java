package org.handrail.path.plan;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a planned service; the same in every version that keeps it. */
public record ServiceId(UUID value) implements Id, Serializable {
  public static ServiceId next() {
    return new ServiceId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
