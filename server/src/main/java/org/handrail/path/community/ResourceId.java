package org.handrail.path.community;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies an entry of the directory. */
public record ResourceId(UUID value) implements Id, Serializable {
  public static ResourceId next() {
    return new ResourceId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
