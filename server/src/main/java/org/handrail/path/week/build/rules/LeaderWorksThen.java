package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.WeekProblem.Leader;
import org.handrail.path.week.build.facts.WeekView;

/** Working hours and days away are kept. */
final class LeaderWorksThen implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "Everybody leads groups only while they work";
  }

  @Override
  public void post(WeekModel model) {
    for (int l = 0; l < model.problem().leaders().size(); l++) {
      Leader leader = model.problem().leaders().get(l);
      for (int m = 0; m < model.problem().meetings().size(); m++) {
        int minutes = model.problem().meetings().get(m).minutes();
        model.posted().addLessOrEqual(
            model.begins(m, s -> {
              boolean there = leader.works().isEmpty();
              for (Span hours : leader.works()) {
                there |= hours.from() <= s && s + minutes <= hours.until();
              }
              for (Span away : leader.away()) {
                there &= s >= away.until() || s + minutes <= away.from();
              }
              return !there;
            }).add(model.leads(m, l)),
            1);
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m : view.placed(any -> true)) {
      Span span = view.span(m).orElseThrow();
      for (int l : Objects.requireNonNull(view.spot(m)).leaders()) {
        Leader leader = view.problem().leaders().get(l);
        if (span.meetsAny(leader.away()) || (!leader.works().isEmpty() && !span.inside(leader.works()))) {
          found.add(new Finding(this, 1, l, m, span.from()));
        }
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.leader(finding.about().getFirst()) + " does not work on " + names.when(finding.about().get(2)) + ", the time of "
        + names.meeting(finding.about().get(1));
  }
}
