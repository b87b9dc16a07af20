package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekView;

/** Where nobody can lead a group, that is said, with what would help. */
final class EveryGroupIsLed implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "Every group has as many facilitators as it needs";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      model.costs(weight(), model.leaderless(m), 1);
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m : view.placed(any -> true)) {
      Spot spot = Objects.requireNonNull(view.spot(m));
      int missing = view.problem().meetings().get(m).leaders() - spot.leaders().size();
      if (missing > 0) {
        found.add(new Finding(this, missing, m, spot.start(), view.sitting(m).size()));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    int people = finding.about().get(2);
    String who = people == 0 ? "it" : people == 1 ? "its 1 person" : "its " + people + " people";
    return "Nobody is free to lead " + names.meeting(finding.about().getFirst()) + ": "
        + (finding.amount() == 1 ? "one more facilitator on " : finding.amount() + " more facilitators on ")
        + names.when(finding.about().get(1)) + " would do for " + who;
  }
}
