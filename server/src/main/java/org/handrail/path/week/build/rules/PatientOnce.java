package org.handrail.path.week.build.rules;

import com.google.ortools.sat.IntervalVar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handrail.path.week.build.facts.WeekView;

/** Nobody is expected in two groups at once. */
final class PatientOnce implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "Everybody is expected in one group at a time";
  }

  @Override
  public void post(WeekModel model) {
    Set<Set<Integer>> together = new LinkedHashSet<>();
    for (int t = 0; t < model.problem().tracks().size(); t++) {
      together.add(Set.of(t));
    }
    model.problem().people().forEach(person -> together.add(Set.copyOf(person.tracks())));
    for (Set<Integer> tracks : together) {
      List<IntervalVar> once = new ArrayList<>();
      for (int m = 0; m < model.problem().meetings().size(); m++) {
        if (model.problem().meetings().get(m).tracks().stream().anyMatch(tracks::contains)) {
          once.add(model.when(m));
        }
      }
      model.posted().addNoOverlap(once);
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int p = 0; p < view.problem().people().size(); p++) {
      int person = p;
      List<Integer> tracks = view.tracksOf(p);
      view.together(view.placed(m -> view.problem().meetings().get(m).tracks().stream().anyMatch(tracks::contains)))
          .forEach(two -> found.add(new Finding(this, 1, person, two[0], two[1])));
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.person(finding.about().getFirst()) + " is expected in " + names.meeting(finding.about().get(1)) + " and "
        + names.meeting(finding.about().get(2)) + " at once";
  }
}
