package org.handrail.path.week.build.rules;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.path.week.build.facts.WeekProblem.Way;
import org.handrail.path.week.build.facts.WeekView;

/** The rule pack says on how many days a week this level is. */
final class EnoughDaysAWeek implements WeekRule {
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
    return "Groups are on as many days as the rules ask";
  }

  @Override
  public void post(WeekModel model) {
    int days = model.problem().asked().days();
    for (Way way : days == 0 ? List.<Way>of() : model.problem().ways()) {
      IntVar fewer = model.number(0, days);
      LinearExprBuilder used = LinearExpr.newBuilder().add(fewer);
      for (int day = 0; day < 7; day++) {
        used.add(model.used(way.meetings(), day));
      }
      model.posted().addGreaterOrEqual(used, days);
      model.costs(weight(), fewer, 1);
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    int days = view.problem().asked().days();
    for (Way way : view.problem().ways()) {
      int there = (int) IntStream.range(0, 7).filter(day -> !view.on(way.meetings(), day).isEmpty()).count();
      if (there < days) {
        found.add(new Finding(this, days - there, way.tracks().getFirst(), there, days));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.track(finding.about().getFirst()) + " is on " + finding.about().get(1) + " of the " + finding.about().get(2)
        + " days a week that the rules ask for";
  }
}
