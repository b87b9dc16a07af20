package org.handrail.path.admission;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a stay at one program and level of care. */
public record StayId(UUID value) implements Id, Serializable {
  public static StayId next() {
    return new StayId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
