package org.handrail.path.plan.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.plan.Goal;
import org.handrail.path.plan.Objective;
import org.handrail.path.plan.ObjectiveId;
import org.handrail.path.plan.ObjectiveStatus;
import org.handrail.path.plan.PlanContent;
import org.handrail.path.plan.PlannedService;
import org.handrail.path.plan.Problem;
import org.handrail.path.plan.Progress;
import org.handrail.path.plan.ServiceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the content of a plan into words for staff. */
@Component
class ContentViews {
  private final StaffDirectory staff;

  ContentViews(StaffDirectory staff) {
    this.staff = staff;
  }

  /** @param prescribedMinutes of the program, a week; 0 where it prescribes none */
  ContentView view(PlanContent content, Map<ObjectiveId, Progress> progress, Days days, int prescribedMinutes) {
    var people = people(content);
    var problems = new ArrayList<ContentView.ProblemView>();
    int goal = 0;
    for (Problem problem : content.problems()) {
      var goals = new ArrayList<ContentView.GoalView>();
      for (Goal one : problem.goals()) {
        goals.add(
            new ContentView.GoalView(
                "Goal " + ++goal + (one.about().isBlank() ? "" : " · " + one.about()),
                one.words(),
                one.objectives().stream().map(step -> step(step, progress.get(step.id()), people, days)).toList()));
      }
      problems.add(
          new ContentView.ProblemView(
              problem.dimension().label(),
              problem.statement(),
              problem.diagnosis() == null ? null : problem.diagnosis().words(),
              goals));
    }
    return new ContentView(
        problems,
        content.services().stream().map(s -> service(s, content, people)).toList(),
        hours(content, prescribedMinutes),
        content.unused().isEmpty()
            ? null
            : content.unused().stream().map(ServiceKind::label).collect(Collectors.joining(", ")));
  }

  /** Everyone the content names. */
  Map<StaffId, StaffMember> people(PlanContent content) {
    Set<StaffId> ids = new HashSet<>();
    content.objectives().stream().map(Objective::staff).filter(java.util.Objects::nonNull).forEach(ids::add);
    content.services().stream().map(PlannedService::staff).filter(java.util.Objects::nonNull).forEach(ids::add);
    return staff.find(ids);
  }

  private static ContentView.StepView step(
      Objective step, @Nullable Progress progress, Map<StaffId, StaffMember> people, Days days) {
    List<String> sub = new ArrayList<>();
    if (!step.measure().isBlank()) {
      sub.add(step.measure());
    }
    if (step.target() != null) {
      sub.add("by " + days.brief(step.target()));
    }
    String with = name(step.staff(), people);
    if (with != null) {
      sub.add("with " + with);
    }
    ObjectiveStatus status = progress == null ? ObjectiveStatus.NOT_STARTED : progress.status();
    String said =
        progress == null
            ? null
            : (progress.words().isEmpty() ? "Noted " : progress.words() + ", ") + days.brief(days.day(progress.at()));
    return new ContentView.StepView(
        step.id().toString(), step.words(), String.join(" · ", sub), status.name(), status.label(), status.dot(), said);
  }

  private static ContentView.ServiceView service(
      PlannedService service, PlanContent content, Map<StaffId, StaffMember> people) {
    String goals =
        service.goals().stream().map(content::number).filter(n -> n > 0).sorted().map(String::valueOf)
            .collect(Collectors.joining(", "));
    return new ContentView.ServiceView(
        service.kind().icon(),
        service.name(),
        service.kind().label(),
        service.often(),
        name(service.staff(), people),
        goals.isEmpty() ? null : "for goal " + goals);
  }

  static @Nullable String name(@Nullable StaffId id, Map<StaffId, StaffMember> people) {
    StaffMember member = id == null ? null : people.get(id);
    return member == null ? null : member.name().shown();
  }

  /** "9.5 h planned in a usual week, 9 h prescribed". */
  static String hours(PlanContent content, int prescribedMinutes) {
    String planned = decimal(content.weeklyMinutes());
    return prescribedMinutes == 0
        ? planned + " h planned in a usual week"
        : planned + " h planned in a usual week, " + decimal(prescribedMinutes) + " h prescribed";
  }

  static String decimal(int minutes) {
    return new java.math.BigDecimal(minutes)
        .divide(new java.math.BigDecimal(60), 1, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
