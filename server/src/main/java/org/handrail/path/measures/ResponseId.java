package org.handrail.path.measures;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one filled copy of an instrument. */
public record ResponseId(UUID value) implements Id, Serializable {
  public static ResponseId next() {
    return new ResponseId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
