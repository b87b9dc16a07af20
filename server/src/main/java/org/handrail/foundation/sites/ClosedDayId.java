package org.handrail.foundation.sites;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a day on which a site or program is closed. */
public record ClosedDayId(UUID value) implements Id, Serializable {
  public static ClosedDayId next() {
    return new ClosedDayId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
