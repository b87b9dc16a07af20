package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekView;

/** A group is looked for where it was. */
final class RoomsStay implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.SOFT;
  }

  @Override
  public String sentence() {
    return "Groups stay in their rooms";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      Spot present = model.problem().meetings().get(m).present();
      if (present != null && present.room() != Spot.NONE) {
        model.costsUnless(weight(), model.inRoom(m, present.room()), 3L * model.problem().stable());
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m = 0; m < view.problem().meetings().size(); m++) {
      Spot present = view.problem().meetings().get(m).present();
      Spot now = view.spot(m);
      if (present != null && present.room() != Spot.NONE && (now == null || now.room() != present.room())) {
        found.add(new Finding(this, 3 * view.problem().stable(), m, present.room()));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.meeting(finding.about().getFirst()) + " leaves " + names.room(finding.about().get(1));
  }
}
