package org.handrail.path.attendance.notes;

import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.plan.Goal;
import org.handrail.path.plan.GoalId;
import org.handrail.path.plan.PlanVersion;
import org.handrail.path.plan.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The goals of a patient's plan, as a note can be about them. */
@Component
@Transactional(readOnly = true)
public class NoteGoals {
  /** One goal: its number in the plan, one or two words for it, and what the person said. */
  public record Choice(GoalId id, int number, String about, String words) {
    /** "Goal 1, home: I want to …". */
    public String full() {
      return "Goal " + number + (about.isEmpty() ? "" : ", " + about) + ": " + words;
    }
  }

  private final Plans plans;

  NoteGoals(Plans plans) {
    this.plans = plans;
  }

  /** Those of the plan that counts now, in its order. */
  public List<Choice> of(PatientId patient) {
    List<Goal> goals = plans.active(patient).map(PlanVersion::content).map(c -> c.goals()).orElse(List.of());
    List<Choice> choices = new ArrayList<>();
    for (Goal goal : goals) {
      choices.add(new Choice(goal.id(), choices.size() + 1, goal.about(), goal.words()));
    }
    return choices;
  }

  /** The chosen ones in words, as they stand in the signed text. Goals that left the plan are left out. */
  List<String> words(PatientId patient, List<GoalId> chosen) {
    return of(patient).stream().filter(c -> chosen.contains(c.id())).map(Choice::full).toList();
  }
}
