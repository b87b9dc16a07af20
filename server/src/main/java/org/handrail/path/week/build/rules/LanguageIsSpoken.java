package org.handrail.path.week.build.rules;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekView;

/** Whoever speaks Spanish best is helped best in Spanish. */
final class LanguageIsSpoken implements WeekRule {
  private static final int EACH = 5;

  /** How many in a group speak which other language best than English, where somebody who may lead speaks it. */
  private static Map<String, Integer> wanted(WeekProblem problem, int meeting) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int p : problem.peopleAt(meeting)) {
      String language = problem.people().get(p).language();
      if (!language.equals("en") && problem.leaders().stream().anyMatch(l -> l.languages().contains(language))) {
        counts.merge(language, 1, Integer::sum);
      }
    }
    return counts;
  }

  @Override
  public Weight weight() {
    return Weight.SOFT;
  }

  @Override
  public String sentence() {
    return "Groups are led by somebody who speaks the language of those in them";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      int meeting = m;
      wanted(model.problem(), m).forEach((language, people) -> {
        BoolVar missing = model.yesOrNo();
        LinearExprBuilder spoken = LinearExpr.newBuilder().add(missing);
        for (int l = 0; l < model.problem().leaders().size(); l++) {
          if (model.problem().leaders().get(l).languages().contains(language)) {
            spoken.add(model.leads(meeting, l));
          }
        }
        model.posted().addGreaterOrEqual(spoken, model.placed(meeting));
        model.costs(weight(), missing, (long) EACH * people);
      });
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m : view.placed(any -> true)) {
      Spot spot = Objects.requireNonNull(view.spot(m));
      wanted(view.problem(), m).forEach((language, people) -> {
        if (spot.leaders().stream().noneMatch(l -> view.problem().leaders().get(l).languages().contains(language))) {
          found.add(new Finding(this, EACH * people, m, people));
        }
      });
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    int people = finding.about().get(1);
    return "In " + names.meeting(finding.about().getFirst()) + ", " + (people == 1 ? "1 person speaks" : people + " people speak")
        + " a language that whoever leads it does not";
  }
}
