package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekView;

/** What somebody fixed by hand is not moved by a solver. */
final class PinsStay implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public boolean mayBeAccepted() {
    return true;
  }

  @Override
  public String sentence() {
    return "What is pinned stays where it is";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      Meeting meeting = model.problem().meetings().get(m);
      Spot present = meeting.present();
      if (meeting.pinned() && present != null) {
        model.costsUnless(weight(), Objects.requireNonNull(model.at(m).get(present.start())), 1);
        if (present.room() != Spot.NONE) {
          model.costsUnless(weight(), model.inRoom(m, present.room()), 1);
        }
        for (int l : present.leaders()) {
          model.costsUnless(weight(), model.leads(m, l), 1);
        }
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m = 0; m < view.problem().meetings().size(); m++) {
      Meeting meeting = view.problem().meetings().get(m);
      Spot present = meeting.present();
      if (!meeting.pinned() || present == null) {
        continue;
      }
      Spot now = view.spot(m);
      int moved = now == null || now.start() != present.start() ? 1 : 0;
      moved += present.room() != Spot.NONE && (now == null || now.room() != present.room()) ? 1 : 0;
      moved += (int) present.leaders().stream().filter(l -> now == null || !now.leaders().contains(l)).count();
      if (moved > 0) {
        found.add(new Finding(this, moved, m));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.meeting(finding.about().getFirst()) + " is pinned but cannot stay as it is: look at its facilitator's hours and its room";
  }
}
