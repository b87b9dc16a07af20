package org.handrail.path.family;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies somebody whom a patient invited; each invitation has its own, also of the same person. */
public record MemberId(UUID value) implements Id, Serializable {
  public static MemberId next() {
    return new MemberId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
