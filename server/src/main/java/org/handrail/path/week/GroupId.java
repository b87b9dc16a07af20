package org.handrail.path.week;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a recurring group. */
public record GroupId(UUID value) implements Id, Serializable {
  public static GroupId next() {
    return new GroupId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
