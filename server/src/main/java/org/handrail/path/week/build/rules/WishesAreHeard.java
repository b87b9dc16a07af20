package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekProblem.Person;
import org.handrail.path.week.build.facts.WeekView;

/** What people would rather not do is asked so that it counts. */
final class WishesAreHeard implements WeekRule {
  private static final int EACH = 4;

  @Override
  public Weight weight() {
    return Weight.SOFT;
  }

  @Override
  public String sentence() {
    return "Times that people would rather not come are avoided";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      Meeting meeting = model.problem().meetings().get(m);
      for (Person person : model.problem().people()) {
        if (!person.ratherNot().isEmpty() && person.tracks().stream().anyMatch(meeting.tracks()::contains)) {
          model.costs(
              weight(),
              model.begins(
                  m,
                  s -> person.ratherNot().stream().anyMatch(w -> s < w.until() && w.from() < s + meeting.minutes())),
              EACH);
        }
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m : view.placed(any -> true)) {
      for (int p : view.problem().peopleAt(m)) {
        if (view.span(m).orElseThrow().meetsAny(view.problem().people().get(p).ratherNot())) {
          found.add(new Finding(this, EACH, p, m));
        }
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.person(finding.about().getFirst()) + " would rather not come at the time of " + names.meeting(finding.about().get(1));
  }
}
