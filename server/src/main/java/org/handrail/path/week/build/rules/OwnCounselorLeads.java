package org.handrail.path.week.build.rules;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekView;

/** One of the groups of a week is with one's own counselor. */
final class OwnCounselorLeads implements WeekRule {
  private static final int EACH = 4;

  /** How many of a track have which counselor. */
  private static Map<List<Integer>, Integer> counselors(WeekProblem problem) {
    Map<List<Integer>, Integer> counts = new LinkedHashMap<>();
    for (WeekProblem.Person person : problem.people()) {
      if (person.counselor() != Spot.NONE) {
        person.tracks().forEach(t -> counts.merge(List.of(t, person.counselor()), 1, Integer::sum));
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
    return "Everybody has a group with their own counselor";
  }

  @Override
  public void post(WeekModel model) {
    counselors(model.problem()).forEach((key, people) -> {
      BoolVar missing = model.yesOrNo();
      LinearExprBuilder led = LinearExpr.newBuilder().add(missing);
      model.problem().meetingsOf(key.getFirst()).forEach(m -> led.add(model.leads(m, key.getLast())));
      model.posted().addGreaterOrEqual(led, 1);
      model.costs(weight(), missing, (long) EACH * people);
    });
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    counselors(view.problem()).forEach((key, people) -> {
      boolean led =
          view.problem().meetingsOf(key.getFirst()).stream()
              .map(view::spot)
              .filter(Objects::nonNull)
              .anyMatch(spot -> spot.leaders().contains(key.getLast()));
      if (!led) {
        found.add(new Finding(this, EACH * people, key.getFirst(), key.getLast(), people));
      }
    });
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    int people = finding.about().get(2);
    return names.leader(finding.about().get(1)) + " leads no group on " + names.track(finding.about().getFirst()) + ", where "
        + (people == 1 ? "1 person is" : people + " people are") + " theirs";
  }
}
