package org.handrail.path.week.build.rules;

import java.util.List;
import java.util.Objects;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekView;

/** A group with twelve seats needs a room for twelve. */
final class RoomHoldsEveryone implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "A room holds as many as the group has seats";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      for (int r = 0; r < model.problem().rooms().size(); r++) {
        if (model.problem().rooms().get(r).capacity() < model.problem().meetings().get(m).seats()) {
          model.posted().addEquality(model.inRoom(m, r), 0);
        }
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    return view.placed(m -> {
          int room = Objects.requireNonNull(view.spot(m)).room();
          return room != Spot.NONE && view.problem().meetings().get(m).seats() > view.problem().rooms().get(room).capacity();
        }).stream()
        .map(m -> new Finding(this, 1, m, Objects.requireNonNull(view.spot(m)).room()))
        .toList();
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.room(finding.about().get(1)) + " is too small for " + names.meeting(finding.about().getFirst());
  }
}
