package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekView;

/** A curriculum is led by those who lead it. */
final class LeaderLeadsThat implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "A curriculum is led by somebody who leads it";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      int curriculum = model.problem().meetings().get(m).curriculum();
      for (int l = 0; l < model.problem().leaders().size(); l++) {
        if (curriculum != Spot.NONE && !model.problem().leaders().get(l).curricula().contains(curriculum)) {
          model.posted().addEquality(model.leads(m, l), 0);
        }
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m : view.placed(m -> view.problem().meetings().get(m).curriculum() != Spot.NONE)) {
      Objects.requireNonNull(view.spot(m)).leaders().stream()
          .filter(l -> !view.problem().leaders().get(l).curricula().contains(view.problem().meetings().get(m).curriculum()))
          .forEach(l -> found.add(new Finding(this, 1, l, m)));
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.leader(finding.about().getFirst()) + " does not lead the curriculum of " + names.meeting(finding.about().get(1));
  }
}
