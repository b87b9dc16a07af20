package org.handrail.path.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way, and what the person wants instead.
 *
 * @param statement in plain words; may be empty in a draft
 * @param diagnosis the diagnosis it goes with, when there is one
 */
public record Problem(
    ProblemId id, Dimension dimension, String statement, @Nullable DiagnosisLink diagnosis, List<Goal> goals) {
  public Problem {
    goals = List.copyOf(goals);
  }
}
