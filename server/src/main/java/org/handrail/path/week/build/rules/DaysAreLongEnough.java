package org.handrail.path.week.build.rules;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.HoursInWords;
import org.handrail.path.week.build.facts.WeekProblem.Way;
import org.handrail.path.week.build.facts.WeekView;

/** The rule pack says how long a day of this level is at least. */
final class DaysAreLongEnough implements WeekRule {
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
    return "A day with groups is as long as the rules ask";
  }

  @Override
  public void post(WeekModel model) {
    int least = model.problem().asked().minutesADay();
    for (Way way : least == 0 ? List.<Way>of() : model.problem().ways()) {
      for (int day = 0; day < 7; day++) {
        LinearExprBuilder minutes = LinearExpr.newBuilder();
        for (int m : way.meetings()) {
          minutes.addTerm(model.onDay(m, day), model.problem().meetings().get(m).careMinutes());
        }
        BoolVar tooShort = model.yesOrNo();
        model.posted().addGreaterOrEqual(
            minutes.addTerm(tooShort, least), LinearExpr.term(model.used(way.meetings(), day), least));
        model.costs(weight(), tooShort, 1);
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    int least = view.problem().asked().minutesADay();
    for (Way way : least == 0 ? List.<Way>of() : view.problem().ways()) {
      for (int day = 0; day < 7; day++) {
        int minutes = view.on(way.meetings(), day).stream().mapToInt(m -> view.problem().meetings().get(m).careMinutes()).sum();
        if (minutes > 0 && minutes < least) {
          found.add(new Finding(this, 1, way.tracks().getFirst(), day, minutes));
        }
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.track(finding.about().getFirst()) + " has only " + HoursInWords.of(finding.about().get(2)) + " on "
        + names.day(finding.about().get(1));
  }
}
