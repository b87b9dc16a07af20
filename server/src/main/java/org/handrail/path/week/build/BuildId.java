package org.handrail.path.week.build;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a build of a week. */
public record BuildId(UUID value) implements Id, Serializable {
  public static BuildId next() {
    return new BuildId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
