package org.handrail.foundation.sites;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a place where programs run. */
public record SiteId(UUID value) implements Id, Serializable {
  public static SiteId next() {
    return new SiteId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
