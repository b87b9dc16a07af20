package org.handrail.path.plan;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a review of a plan. */
public record PlanReviewId(UUID value) implements Id, Serializable {
  public static PlanReviewId next() {
    return new PlanReviewId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
