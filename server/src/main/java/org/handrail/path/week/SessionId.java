package org.handrail.path.week;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one dated session. */
public record SessionId(UUID value) implements Id, Serializable {
  public static SessionId next() {
    return new SessionId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
