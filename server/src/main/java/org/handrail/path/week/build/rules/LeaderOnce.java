package org.handrail.path.week.build.rules;

import com.google.ortools.sat.IntervalVar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.WeekView;

/** Nobody leads two groups at once. */
final class LeaderOnce implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "Everybody leads one group at a time";
  }

  @Override
  public void post(WeekModel model) {
    for (int l = 0; l < model.problem().leaders().size(); l++) {
      List<IntervalVar> once = new ArrayList<>();
      for (int m = 0; m < model.problem().meetings().size(); m++) {
        int minutes = model.problem().meetings().get(m).minutes();
        once.add(model.posted().newOptionalFixedSizeIntervalVar(model.start(m), minutes, model.leads(m, l), ""));
        for (Span taken : model.problem().leaders().get(l).taken()) {
          model.posted().addLessOrEqual(
              model.begins(m, s -> s < taken.until() && taken.from() < s + minutes).add(model.leads(m, l)), 1);
        }
      }
      model.posted().addNoOverlap(once);
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int l = 0; l < view.problem().leaders().size(); l++) {
      int leader = l;
      List<Integer> theirs = view.placed(m -> Objects.requireNonNull(view.spot(m)).leaders().contains(leader));
      view.together(theirs).forEach(two -> found.add(new Finding(this, 1, leader, two[0], two[1])));
      theirs.stream()
          .filter(m -> view.span(m).orElseThrow().meetsAny(view.problem().leaders().get(leader).taken()))
          .forEach(m -> found.add(new Finding(this, 1, leader, m)));
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.leader(finding.about().getFirst()) + " is taken at the time of " + names.meeting(finding.about().get(1));
  }
}
