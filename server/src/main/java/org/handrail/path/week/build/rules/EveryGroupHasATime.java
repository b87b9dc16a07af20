package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.build.facts.WeekView;

/** A group that found no day and time is missing from the week: nobody can come to it. */
final class EveryGroupHasATime implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "Every group has a day and a time";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      model.costsUnless(weight(), model.placed(m), 1);
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m = 0; m < view.problem().meetings().size(); m++) {
      if (view.spot(m) == null) {
        found.add(new Finding(this, 1, m));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.meeting(finding.about().getFirst()) + " finds no day and time";
  }
}
