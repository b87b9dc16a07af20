package org.handrail.path.measures;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies the duty to fill in an instrument. */
public record AssignmentId(UUID value) implements Id, Serializable {
  public static AssignmentId next() {
    return new AssignmentId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
