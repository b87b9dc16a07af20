package org.handrail.path.placement;

import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies an assessment. */
public record AssessmentId(UUID value) implements Id {
  public static AssessmentId next() {
    return new AssessmentId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
