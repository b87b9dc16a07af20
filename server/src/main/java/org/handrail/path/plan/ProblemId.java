package org.handrail.path.plan;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a problem; the same in every version that keeps it. */
public record ProblemId(UUID value) implements Id, Serializable {
  public static ProblemId next() {
    return new ProblemId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
