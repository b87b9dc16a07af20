package org.handrail.foundation.privacy;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a disclosure. */
public record DisclosureId(UUID value) implements Id, Serializable {
  public static DisclosureId next() {
    return new DisclosureId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
