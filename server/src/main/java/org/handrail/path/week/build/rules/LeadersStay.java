package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekView;

/** People trust whoever leads their group. */
final class LeadersStay implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.SOFT;
  }

  @Override
  public String sentence() {
    return "Groups keep their facilitators";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      Spot present = model.problem().meetings().get(m).present();
      for (int l : present == null ? List.<Integer>of() : present.leaders()) {
        model.costsUnless(weight(), model.leads(m, l), (10L + model.problem().peopleAt(m).size()) * model.problem().stable());
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m = 0; m < view.problem().meetings().size(); m++) {
      Spot present = view.problem().meetings().get(m).present();
      Spot now = view.spot(m);
      if (present != null) {
        for (int l : present.leaders()) {
          if (now == null || !now.leaders().contains(l)) {
            found.add(new Finding(this, (10 + view.problem().peopleAt(m).size()) * view.problem().stable(), m, l));
          }
        }
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.leader(finding.about().get(1)) + " no longer leads " + names.meeting(finding.about().getFirst());
  }
}
