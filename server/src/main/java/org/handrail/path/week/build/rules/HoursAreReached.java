package org.handrail.path.week.build.rules;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.HoursInWords;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem.Way;
import org.handrail.path.week.build.facts.WeekView;

/** The hours of care a week that the program prescribes. */
final class HoursAreReached implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.MEDIUM;
  }

  @Override
  public String sentence() {
    return "Everybody gets the hours the program prescribes";
  }

  @Override
  public void post(WeekModel model) {
    int asked = model.problem().asked().minutes();
    for (Way way : model.problem().ways()) {
      IntVar quarters = model.number(0, asked / 15 + 1);
      LinearExprBuilder minutes = LinearExpr.newBuilder().addTerm(quarters, 15);
      for (int m : way.meetings()) {
        minutes.addTerm(model.placed(m), model.problem().meetings().get(m).careMinutes());
      }
      model.posted().addGreaterOrEqual(minutes, asked);
      model.costs(weight(), quarters, Math.max(1, way.people()));
    }
    for (int t = 0; t < model.problem().tracks().size(); t++) {
      int all = model.problem().meetingsOf(t).stream().mapToInt(m -> model.problem().meetings().get(m).careMinutes()).sum();
      for (int p = 0; all < asked && p < model.problem().people().size(); p++) {
        model.costs(weight(), model.joins(p, t), (asked - all + 14) / 15);
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    int asked = view.problem().asked().minutes();
    for (Way way : view.problem().ways()) {
      int minutes = view.placed(way.meetings()::contains).stream().mapToInt(m -> view.problem().meetings().get(m).careMinutes()).sum();
      if (minutes < asked) {
        int quarters = (int) Math.ceil((asked - minutes) / 15.0);
        found.add(new Finding(this, quarters * Math.max(1, way.people()), way.tracks().getFirst(), minutes, asked, way.people()));
      }
    }
    for (int p = 0; p < view.problem().people().size(); p++) {
      int track = view.week().joins().get(p);
      if (track != Spot.NONE) {
        int all = view.problem().meetingsOf(track).stream().mapToInt(m -> view.problem().meetings().get(m).careMinutes()).sum();
        if (all < asked) {
          found.add(new Finding(this, (int) Math.ceil((asked - all) / 15.0), track, all, asked, 1));
        }
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    int people = finding.about().get(3);
    return names.track(finding.about().getFirst()) + " gives " + HoursInWords.of(finding.about().get(1)) + " of the "
        + HoursInWords.of(finding.about().get(2)) + " a week that are prescribed"
        + (people == 0 ? "" : people == 1 ? ", to 1 person" : ", to " + people + " people");
  }
}
