package org.handrail.path.week.build.rules;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekView;

/** Caps of the rule pack and the program are the seats of a group. */
final class SeatsAreEnough implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "No group holds more people than it has seats";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      Meeting meeting = model.problem().meetings().get(m);
      LinearExprBuilder joining = LinearExpr.newBuilder();
      for (int p = 0; p < model.problem().people().size(); p++) {
        for (int t : meeting.tracks()) {
          joining.add(model.joins(p, t));
        }
      }
      model.posted().addLessOrEqual(joining, Math.max(0, meeting.seats() - model.problem().peopleAt(m).size()));
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m = 0; m < view.problem().meetings().size(); m++) {
      int now = view.problem().peopleAt(m).size();
      int over = view.sitting(m).size() - Math.max(now, view.problem().meetings().get(m).seats());
      if (over > 0) {
        found.add(new Finding(this, over, m));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.meeting(finding.about().getFirst()) + " has " + (finding.amount() == 1 ? "1 seat" : finding.amount() + " seats") + " too few";
  }
}
