package org.handrail.path.week.build.rules;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.path.week.build.facts.WeekProblem.Way;
import org.handrail.path.week.build.facts.WeekView;

/** Every day on the way costs a ride and a sitter. */
final class FewDaysOfTravel implements WeekRule {
  private static final int EACH = 10;

  @Override
  public Weight weight() {
    return Weight.SOFT;
  }

  @Override
  public String sentence() {
    return "People come on no more days than needed";
  }

  @Override
  public void post(WeekModel model) {
    int days = model.problem().asked().days();
    for (Way way : days == 0 ? List.<Way>of() : model.problem().ways()) {
      IntVar more = model.number(0, 7);
      LinearExprBuilder used = LinearExpr.newBuilder().addTerm(more, -1);
      for (int day = 0; day < 7; day++) {
        used.add(model.used(way.meetings(), day));
      }
      model.posted().addLessOrEqual(used, days);
      model.costs(weight(), more, EACH);
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (Way way : view.problem().asked().days() == 0 ? List.<Way>of() : view.problem().ways()) {
      int there = (int) IntStream.range(0, 7).filter(day -> !view.on(way.meetings(), day).isEmpty()).count();
      int more = there - view.problem().asked().days();
      if (more > 0) {
        found.add(new Finding(this, EACH * more, way.tracks().getFirst(), there));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return "People on " + names.track(finding.about().getFirst()) + " come on " + finding.about().get(1) + " days a week";
  }
}
