package org.handrail.path.week.build.rules;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.path.week.build.facts.WeekProblem.Way;
import org.handrail.path.week.build.facts.WeekView;

/** Days in a row without a group are days alone. */
final class NoLongGapBetweenDays implements WeekRule {
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
    return "No more days pass without a group than the rules allow";
  }

  @Override
  public void post(WeekModel model) {
    int gap = model.problem().asked().gap();
    for (Way way : gap == 0 || gap > 5 ? List.<Way>of() : model.problem().ways()) {
      for (int first = 0; first < 7; first++) {
        BoolVar empty = model.yesOrNo();
        LinearExprBuilder any = LinearExpr.newBuilder().add(empty);
        for (int day = first; day <= first + gap; day++) {
          any.add(model.used(way.meetings(), day % 7));
        }
        model.posted().addGreaterOrEqual(any, 1);
        model.costs(weight(), empty, 1);
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    int gap = view.problem().asked().gap();
    for (Way way : gap == 0 || gap > 5 ? List.<Way>of() : view.problem().ways()) {
      int windows = 0;
      for (int first = 0; first < 7; first++) {
        int from = first;
        windows += IntStream.rangeClosed(from, from + gap).allMatch(day -> view.on(way.meetings(), day % 7).isEmpty()) ? 1 : 0;
      }
      if (windows > 0) {
        found.add(new Finding(this, windows, way.tracks().getFirst(), Math.min(7, gap + windows)));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.track(finding.about().getFirst()) + " has " + finding.about().get(1) + " days in a row without a group";
  }
}
