package org.handrail.path.week.build.rules;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekView;

/** Groups of even size are better groups. */
final class TracksAreEven implements WeekRule {
  private static final int EACH = 3;

  private static List<Integer> taking(WeekProblem problem) {
    return IntStream.range(0, problem.tracks().size())
        .filter(t -> problem.tracks().get(t).takesNewcomers() && !problem.meetingsOf(t).isEmpty())
        .boxed()
        .toList();
  }

  /** People on each of these tracks if they were shared out evenly, rounded up; -1 while nobody is to be shared out. */
  private static int fair(WeekProblem problem, List<Integer> taking) {
    int waiting = (int) problem.people().stream().filter(WeekProblem.Person::waits).count();
    if (waiting == 0 || taking.isEmpty()) {
      return -1;
    }
    int all = waiting + taking.stream().mapToInt(problem::membersOf).sum();
    return (all + taking.size() - 1) / taking.size();
  }

  @Override
  public Weight weight() {
    return Weight.SOFT;
  }

  @Override
  public String sentence() {
    return "Newcomers are shared out evenly";
  }

  @Override
  public void post(WeekModel model) {
    List<Integer> taking = taking(model.problem());
    int fair = fair(model.problem(), taking);
    for (int t : fair < 0 ? List.<Integer>of() : taking) {
      IntVar over = model.number(0, model.problem().people().size());
      LinearExprBuilder load = LinearExpr.newBuilder().addTerm(over, -1).add(model.problem().membersOf(t));
      for (int p = 0; p < model.problem().people().size(); p++) {
        load.add(model.joins(p, t));
      }
      model.posted().addLessOrEqual(load, fair);
      model.costs(weight(), over, EACH);
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    List<Integer> taking = taking(view.problem());
    int fair = fair(view.problem(), taking);
    for (int t : fair < 0 ? List.<Integer>of() : taking) {
      int load = view.problem().membersOf(t) + (int) view.week().joins().stream().filter(joined -> joined == t).count();
      if (load > fair) {
        found.add(new Finding(this, EACH * (load - fair), t, load));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.track(finding.about().getFirst()) + " has " + finding.about().get(1) + " people, more than its share";
  }
}
