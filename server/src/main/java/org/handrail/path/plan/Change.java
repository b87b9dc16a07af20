package org.handrail.path.plan;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two contents of a plan, in words a patient understands.
 *
 * @param what the part: "Goal", "Step", "Service", "Problem"
 * @param before as it was; null when it is new
 * @param after as it is; null when it is gone
 */
public record Change(String what, @Nullable String before, @Nullable String after) {

  public boolean isNew() {
    return before == null;
  }

  public boolean isGone() {
    return after == null;
  }
}
