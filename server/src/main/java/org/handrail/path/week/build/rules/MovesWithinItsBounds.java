package org.handrail.path.week.build.rules;

import java.util.List;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekView;

/** A repair moves a session only within the days it was asked for. */
final class MovesWithinItsBounds implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "A session stays within the days it may be on";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      Meeting meeting = model.problem().meetings().get(m);
      if (!meeting.within().isEmpty()) {
        model.at(m).forEach((start, literal) -> {
          if (meeting.within().stream().noneMatch(w -> start >= w.from() && start + meeting.minutes() <= w.until())) {
            model.posted().addEquality(literal, 0);
          }
        });
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    return view.placed(m -> {
          List<Span> within = view.problem().meetings().get(m).within();
          return !within.isEmpty() && !view.span(m).orElseThrow().inside(within);
        }).stream()
        .map(m -> new Finding(this, 1, m))
        .toList();
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.meeting(finding.about().getFirst()) + " is on a day it may not be on";
  }
}
