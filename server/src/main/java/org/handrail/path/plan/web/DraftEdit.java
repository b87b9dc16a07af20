package org.handrail.path.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.path.plan.Dimension;
import org.handrail.path.plan.Frequency;
import org.handrail.path.plan.Goal;
import org.handrail.path.plan.GoalId;
import org.handrail.path.plan.Objective;
import org.handrail.path.plan.ObjectiveId;
import org.handrail.path.plan.PlanContent;
import org.handrail.path.plan.PlannedService;
import org.handrail.path.plan.Problem;
import org.handrail.path.plan.ProblemId;
import org.handrail.path.plan.ServiceId;
import org.handrail.path.plan.ServiceKind;

/** Adds a part to a draft or takes one out: {@code add:p0.g1} adds a step to that goal, {@code remove:s2} drops a service. */
final class DraftEdit {
  private static final Pattern PLACE = Pattern.compile("(add|remove):(?:(problem|service)|p(\\d{1,3})(?:\\.g(\\d{1,3})(?:\\.o(\\d{1,3}))?)?|s(\\d{1,3}))");

  /**
   * What came of it.
   *
   * @param anchor the part to show next, such as "p0.g1"; empty for the top
   */
  record Edited(PlanContent content, String anchor) {}

  private DraftEdit() {}

  /** The content unchanged when there is no such place. */
  static Edited apply(PlanContent content, String command) {
    Matcher place = PLACE.matcher(command);
    if (!place.matches()) {
      return new Edited(content, "");
    }
    boolean add = place.group(1).equals("add");
    if (place.group(2) != null) {
      return add ? top(content, place.group(2).equals("problem")) : new Edited(content, "");
    }
    if (place.group(6) != null) {
      return add ? new Edited(content, "") : new Edited(
          new PlanContent(content.problems(), without(content.services(), index(place.group(6)))), "services");
    }
    int p = index(place.group(3));
    if (p >= content.problems().size()) {
      return new Edited(content, "");
    }
    var problems = new ArrayList<>(content.problems());
    String anchor;
    if (place.group(4) == null && !add) {
      problems.remove(p);
      anchor = "problems";
    } else {
      Problem problem = problems.get(p);
      var goals = goals(problem, add, place.group(4), place.group(5));
      problems.set(p, new Problem(problem.id(), problem.dimension(), problem.statement(), problem.diagnosis(), goals));
      anchor = place.group(4) == null ? "p" + p + ".g" + (goals.size() - 1) : "p" + p;
    }
    return new Edited(new PlanContent(problems, forget(content.services(), problems)), anchor);
  }

  private static Edited top(PlanContent content, boolean problem) {
    if (problem) {
      var problems = new ArrayList<>(content.problems());
      problems.add(new Problem(ProblemId.next(), Dimension.D5, "", null, List.of(goal())));
      return new Edited(new PlanContent(problems, content.services()), "p" + (problems.size() - 1));
    }
    var services = new ArrayList<>(content.services());
    var next = content.unused().stream().findFirst().orElse(ServiceKind.INDIVIDUAL);
    services.add(new PlannedService(ServiceId.next(), next, "", 0, Frequency.WEEK, 0, null, Set.of()));
    return new Edited(new PlanContent(content.problems(), services), "s" + (services.size() - 1));
  }

  @SuppressWarnings("NullAway") // groups of a pattern are null when they did not take part
  private static List<Goal> goals(Problem problem, boolean add, String goalIndex, String stepIndex) {
    var goals = new ArrayList<>(problem.goals());
    if (goalIndex == null) {
      goals.add(goal());
      return goals;
    }
    int g = index(goalIndex);
    if (g >= goals.size()) {
      return goals;
    }
    if (stepIndex == null && !add) {
      goals.remove(g);
      return goals;
    }
    Goal goal = goals.get(g);
    var steps = add ? new ArrayList<>(goal.objectives()) : without(goal.objectives(), index(stepIndex));
    if (add) {
      steps.add(step());
    }
    goals.set(g, new Goal(goal.id(), goal.about(), goal.words(), steps));
    return goals;
  }

  private static Goal goal() {
    return new Goal(GoalId.next(), "", "", List.of(step()));
  }

  private static Objective step() {
    return new Objective(ObjectiveId.next(), "", "", null, null);
  }

  /** Services no longer serve goals that were taken out. */
  private static List<PlannedService> forget(List<PlannedService> services, List<Problem> problems) {
    var left = new PlanContent(problems, List.of()).goals().stream().map(Goal::id).toList();
    return services.stream()
        .map(
            s ->
                new PlannedService(
                    s.id(), s.kind(), s.name(), s.times(), s.per(), s.minutes(), s.staff(),
                    s.goals().stream().filter(left::contains).collect(java.util.stream.Collectors.toSet())))
        .toList();
  }

  private static <T> ArrayList<T> without(List<T> all, int index) {
    var left = new ArrayList<>(all);
    if (index < left.size()) {
      left.remove(index);
    }
    return left;
  }

  private static int index(String digits) {
    return Integer.parseInt(digits);
  }
}
