package org.handrail.foundation.privacy;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a consent. */
public record ConsentId(UUID value) implements Id, Serializable {
  public static ConsentId next() {
    return new ConsentId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
