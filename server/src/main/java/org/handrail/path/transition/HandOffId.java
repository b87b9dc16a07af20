package org.handrail.path.transition;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a hand-off. */
public record HandOffId(UUID value) implements Id, Serializable {
  public static HandOffId next() {
    return new HandOffId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
