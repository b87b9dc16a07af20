package org.handrail.path.week.build.rules;

import com.google.ortools.sat.IntervalVar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.WeekView;

/** Two groups in one room is one group at the door. */
final class RoomOnce implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "A room is used by one group at a time";
  }

  @Override
  public void post(WeekModel model) {
    for (int r = 0; r < model.problem().rooms().size(); r++) {
      List<IntervalVar> once = new ArrayList<>();
      for (int m = 0; m < model.problem().meetings().size(); m++) {
        once.add(
            model.posted().newOptionalFixedSizeIntervalVar(
                model.start(m), model.problem().meetings().get(m).minutes(), model.inRoom(m, r), ""));
      }
      model.posted().addNoOverlap(once);
    }
    for (int r = 0; r < model.problem().rooms().size(); r++) {
      for (Span taken : model.problem().rooms().get(r).taken()) {
        for (int m = 0; m < model.problem().meetings().size(); m++) {
          int minutes = model.problem().meetings().get(m).minutes();
          model.posted().addLessOrEqual(
              model.begins(m, s -> s < taken.until() && taken.from() < s + minutes).add(model.inRoom(m, r)), 1);
        }
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int r = 0; r < view.problem().rooms().size(); r++) {
      int room = r;
      List<Integer> here = view.placed(m -> Objects.requireNonNull(view.spot(m)).room() == room);
      view.together(here).forEach(two -> found.add(new Finding(this, 1, room, two[0], two[1])));
      here.stream()
          .filter(m -> view.span(m).orElseThrow().meetsAny(view.problem().rooms().get(room).taken()))
          .forEach(m -> found.add(new Finding(this, 1, room, m)));
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    String what = names.room(finding.about().getFirst()) + " is taken at the time of " + names.meeting(finding.about().get(1));
    return finding.about().size() == 2 ? what : what + ", by " + names.meeting(finding.about().get(2));
  }
}
