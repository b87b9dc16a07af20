package org.handrail.path.week.build.rules;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.HoursInWords;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.WeekProblem.Way;
import org.handrail.path.week.build.facts.WeekView;

/** Waiting between two groups is time away from work and children. */
final class NoIdleHours implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.SOFT;
  }

  @Override
  public String sentence() {
    return "Nobody waits between the groups of a day";
  }

  @Override
  public void post(WeekModel model) {
    for (Way way : model.problem().ways()) {
      for (int day = 0; day < 7; day++) {
        IntVar first = model.number(0, Span.WEEK);
        IntVar last = model.number(0, Span.WEEK);
        IntVar quarters = model.number(0, Span.DAY / 15);
        LinearExprBuilder idle = LinearExpr.newBuilder().add(last).addTerm(first, -1).addTerm(quarters, -15);
        for (int m : way.meetings()) {
          int minutes = model.problem().meetings().get(m).minutes();
          model.posted().addLessOrEqual(first, model.start(m)).onlyEnforceIf(model.onDay(m, day));
          model.posted()
              .addGreaterOrEqual(last, LinearExpr.newBuilder().add(model.start(m)).add(minutes))
              .onlyEnforceIf(model.onDay(m, day));
          idle.addTerm(model.onDay(m, day), -minutes);
        }
        model.posted().addLessOrEqual(idle, 0);
        model.costs(weight(), quarters, 2);
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (Way way : view.problem().ways()) {
      for (int day = 0; day < 7; day++) {
        List<Span> spans = view.on(way.meetings(), day).stream().map(m -> view.span(m).orElseThrow()).toList();
        int held = spans.stream().mapToInt(span -> span.until() - span.from()).sum();
        int there = spans.stream().mapToInt(Span::until).max().orElse(0) - spans.stream().mapToInt(Span::from).min().orElse(0);
        if (there > held) {
          found.add(new Finding(this, 2 * ((there - held + 14) / 15), way.tracks().getFirst(), day, there - held));
        }
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return "People on " + names.track(finding.about().getFirst()) + " wait " + HoursInWords.of(finding.about().get(2)) + " between groups on "
        + names.day(finding.about().get(1));
  }
}
