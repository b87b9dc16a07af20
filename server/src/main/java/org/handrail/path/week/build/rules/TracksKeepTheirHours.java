package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekView;

/** People who work by day are on an evening track: none of its groups ever moves to two in the afternoon unasked. */
final class TracksKeepTheirHours implements WeekRule {
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
    return "Groups stay in the part of the day that their track is for";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      Meeting meeting = model.problem().meetings().get(m);
      for (int t : meeting.tracks()) {
        List<Span> begins = model.problem().tracks().get(t).begins();
        if (!begins.isEmpty()) {
          model.costs(weight(), model.begins(m, s -> begins.stream().noneMatch(b -> b.from() <= s && s < b.until())), 1);
        }
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m : view.placed(any -> true)) {
      int start = Objects.requireNonNull(view.spot(m)).start();
      for (int t : view.problem().meetings().get(m).tracks()) {
        List<Span> begins = view.problem().tracks().get(t).begins();
        if (!begins.isEmpty() && !Span.of(start, 1).meetsAny(begins)) {
          found.add(new Finding(this, 1, m, t, start));
        }
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.meeting(finding.about().getFirst()) + " on " + names.when(finding.about().get(2)) + " is not in the part of the day that "
        + names.track(finding.about().get(1)) + " is for";
  }
}
