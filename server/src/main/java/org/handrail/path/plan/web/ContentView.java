package org.handrail.path.plan.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/** The content of a version as staff read it. */
public record ContentView(List<ProblemView> problems, List<ServiceView> services, String hours, @Nullable String unused) {

  /** A problem with its goals. */
  public record ProblemView(
      String dimension, String statement, @Nullable String diagnosis, List<GoalView> goals) {}

  /** A goal; {@code eyebrow} is "Goal 1 · home". */
  public record GoalView(String eyebrow, String words, List<StepView> steps) {}

  /** A step with how far it is. */
  public record StepView(
      String id, String words, String sub, String status, String statusWords, String dot, @Nullable String progress) {}

  /** A service. */
  public record ServiceView(String icon, String name, String kind, String often, @Nullable String staff, @Nullable String goals) {}

  /** The states a step can be in. */
  public static List<Choice> states() {
    return Choice.of(org.handrail.path.plan.ObjectiveStatus.values(), org.handrail.path.plan.ObjectiveStatus::label);
  }
}
