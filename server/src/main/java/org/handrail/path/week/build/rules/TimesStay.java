package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekView;

/** People arranged their week around ours. */
final class TimesStay implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.SOFT;
  }

  @Override
  public String sentence() {
    return "Groups stay at the times people know";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      Spot present = model.problem().meetings().get(m).present();
      if (present != null) {
        int people = model.problem().peopleAt(m).size();
        model.costsUnless(
            weight(), Objects.requireNonNull(model.at(m).get(present.start())), (20L + 2 * people) * model.problem().stable());
        model.costsUnless(weight(), model.onDay(m, present.start() / Span.DAY), 10L * model.problem().stable());
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m = 0; m < view.problem().meetings().size(); m++) {
      Spot present = view.problem().meetings().get(m).present();
      Spot now = view.spot(m);
      if (present == null || (now != null && now.start() == present.start())) {
        continue;
      }
      int moved = 20 + 2 * view.problem().peopleAt(m).size() + (now != null && now.day() == present.day() ? 0 : 10);
      found.add(new Finding(this, moved * view.problem().stable(), m, present.start()));
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.meeting(finding.about().getFirst()) + " leaves " + names.when(finding.about().get(1));
  }
}
