package org.handrail.path.week.build.rules;

import java.util.List;
import java.util.Objects;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekView;

/** Where no room is free, that is said instead of two groups put into one. */
final class EveryGroupHasARoom implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "Every group that meets on site has a room";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      if (model.problem().meetings().get(m).needsRoom()) {
        model.costs(weight(), model.roomless(m), 1);
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    return view.placed(m -> view.problem().meetings().get(m).needsRoom() && Objects.requireNonNull(view.spot(m)).room() == Spot.NONE)
        .stream()
        .map(m -> new Finding(this, 1, m, Objects.requireNonNull(view.spot(m)).start()))
        .toList();
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.meeting(finding.about().getFirst()) + " finds no room: one more room on " + names.when(finding.about().get(1))
        + " would hold it";
  }
}
