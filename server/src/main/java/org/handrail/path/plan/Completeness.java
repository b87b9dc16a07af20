package org.handrail.path.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Refusal;

/**
 * What a plan needs before anybody signs it: a problem, for each a goal in the person's words, for each a step that can be
 * seen to be done by a day, and services with how often, how long and who. Field names are those of the draft's form.
 */
final class Completeness {
  private final List<Refusal> missing = new ArrayList<>();
  private final LocalDate today;

  private Completeness(LocalDate today) {
    this.today = today;
  }

  /** Nothing when the content can be signed. */
  static List<Refusal> missing(PlanContent content, LocalDate today) {
    var check = new Completeness(today);
    if (content.problems().isEmpty()) {
      check.add(null, "Add at least one problem with a goal");
    }
    for (int p = 0; p < content.problems().size(); p++) {
      check.problem("p" + p, content.problems().get(p));
    }
    if (content.services().isEmpty()) {
      check.add(null, "Add at least one service");
    }
    for (int s = 0; s < content.services().size(); s++) {
      check.service("s" + s, content.services().get(s));
    }
    return check.missing;
  }

  private void problem(String at, Problem problem) {
    if (problem.statement().isBlank()) {
      add(at + ".statement", "Say what the problem is");
    }
    if (problem.goals().isEmpty()) {
      add(at + ".statement", "Add a goal to this problem, or take the problem out");
    }
    for (int g = 0; g < problem.goals().size(); g++) {
      goal(at + ".g" + g, problem.goals().get(g));
    }
  }

  private void goal(String at, Goal goal) {
    if (goal.words().isBlank()) {
      add(at + ".words", "Write the goal in the person's own words");
    }
    if (goal.objectives().isEmpty()) {
      add(at + ".words", "Add a step to this goal, or take the goal out");
    }
    for (int o = 0; o < goal.objectives().size(); o++) {
      Objective step = goal.objectives().get(o);
      String field = at + ".o" + o;
      if (step.words().isBlank()) {
        add(field + ".words", "Say what will be done");
      }
      if (step.measure().isBlank()) {
        add(field + ".measure", "Say how you both will know that it is done");
      }
      if (step.target() == null) {
        add(field + ".target", "Choose the day by which it is done");
      } else if (step.target().isBefore(today.minusYears(1)) || step.target().isAfter(today.plusYears(2))) {
        add(field + ".target", "Check the day: it must lie within two years");
      }
    }
  }

  private void service(String at, PlannedService service) {
    if (service.name().isBlank()) {
      add(at + ".name", "Name the service as the person knows it");
    }
    if (service.per() != Frequency.WHEN_NEEDED) {
      if (service.times() < 1) {
        add(at + ".times", "Say how many times");
      }
      if (service.minutes() < 5 || service.minutes() > 600) {
        add(at + ".minutes", "Enter the minutes each time, between 5 and 600");
      }
    }
    if (service.staff() == null) {
      add(at + ".staff", "Choose who is responsible");
    }
  }

  private void add(@org.jspecify.annotations.Nullable String field, String message) {
    missing.add(new Refusal(field, message));
  }
}
