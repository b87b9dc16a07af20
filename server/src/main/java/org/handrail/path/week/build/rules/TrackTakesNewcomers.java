package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekView;

/** A closed cohort stays together; a track for particular people is chosen by a person. */
final class TrackTakesNewcomers implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "Newcomers join only tracks that take them";
  }

  @Override
  public void post(WeekModel model) {
    for (int p = 0; p < model.problem().people().size(); p++) {
      for (int t = 0; t < model.problem().tracks().size(); t++) {
        if (!model.problem().tracks().get(t).takesNewcomers() || model.problem().meetingsOf(t).isEmpty()) {
          model.posted().addEquality(model.joins(p, t), 0);
        }
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int p = 0; p < view.problem().people().size(); p++) {
      int track = view.week().joins().get(p);
      if (track != Spot.NONE && !view.problem().tracks().get(track).takesNewcomers()) {
        found.add(new Finding(this, 1, p, track));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.person(finding.about().getFirst()) + " would join " + names.track(finding.about().get(1)) + ", which takes nobody";
  }
}
