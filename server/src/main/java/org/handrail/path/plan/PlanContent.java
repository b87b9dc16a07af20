package org.handrail.path.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands in one version of a plan. */
public record PlanContent(List<Problem> problems, List<PlannedService> services) {
  public static final PlanContent EMPTY = new PlanContent(List.of(), List.of());

  public PlanContent {
    problems = List.copyOf(problems);
    services = List.copyOf(services);
  }

  /** All goals in the order of the plan: "Goal 1" is the first. */
  public List<Goal> goals() {
    return problems.stream().flatMap(p -> p.goals().stream()).toList();
  }

  public List<Objective> objectives() {
    return goals().stream().flatMap(g -> g.objectives().stream()).toList();
  }

  public Optional<Objective> objective(ObjectiveId id) {
    return objectives().stream().filter(o -> o.id().equals(id)).findFirst();
  }

  /** 1 for the first goal; 0 when the plan has no such goal. */
  public int number(GoalId id) {
    return goals().stream().map(Goal::id).toList().indexOf(id) + 1;
  }

  /** Hours planned in an average week, in whole minutes. Services given when needed are not in it. */
  public int weeklyMinutes() {
    return (int) Math.round(services.stream().mapToDouble(PlannedService::weeklyMinutes).sum());
  }

  /** The kinds of service this plan does without. */
  public Set<ServiceKind> unused() {
    var unused = EnumSet.allOf(ServiceKind.class);
    services.forEach(s -> unused.remove(s.kind()));
    return unused;
  }
}
