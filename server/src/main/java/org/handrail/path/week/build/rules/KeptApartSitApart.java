package org.handrail.path.week.build.rules;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekProblem.Pair;
import org.handrail.path.week.build.facts.WeekView;

/** Two who are kept apart share no group. The sentence names neither: pair and reason are for supervisors. */
final class KeptApartSitApart implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "People who are kept apart share no group";
  }

  @Override
  public void post(WeekModel model) {
    for (Pair pair : model.problem().apart()) {
      for (Meeting meeting : model.problem().meetings()) {
        LinearExprBuilder both = LinearExpr.newBuilder();
        int there = 0;
        for (int p : List.of(pair.one(), pair.other())) {
          if (model.problem().people().get(p).tracks().stream().anyMatch(meeting.tracks()::contains)) {
            there++;
          } else {
            meeting.tracks().forEach(t -> both.add(model.joins(p, t)));
          }
        }
        if (there < 2) {
          model.posted().addLessOrEqual(both, 1 - there);
        }
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (Pair pair : view.problem().apart()) {
      for (int m = 0; m < view.problem().meetings().size(); m++) {
        List<Integer> sitting = view.sitting(m);
        List<Integer> before = view.problem().peopleAt(m);
        boolean already = before.contains(pair.one()) && before.contains(pair.other());
        if (!already && sitting.contains(pair.one()) && sitting.contains(pair.other())) {
          found.add(new Finding(this, 1, m));
        }
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return "Two people would meet in " + names.meeting(finding.about().getFirst()) + " who must not: ask a supervisor";
  }
}
