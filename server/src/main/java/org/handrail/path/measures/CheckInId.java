package org.handrail.path.measures;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one daily check-in. */
public record CheckInId(UUID value) implements Id, Serializable {
  public static CheckInId next() {
    return new CheckInId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
