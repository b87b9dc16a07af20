package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekProblem.Person;
import org.handrail.path.week.build.facts.WeekView;

/** Work, school, children and court go before our week. */
final class PatientCanCome implements WeekRule {
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
    return "Nobody is expected when they cannot come";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      Meeting meeting = model.problem().meetings().get(m);
      for (Person person : model.problem().people()) {
        if (!person.cannot().isEmpty() && person.tracks().stream().anyMatch(meeting.tracks()::contains)) {
          model.costs(weight(), model.begins(m, s -> clash(person, s, meeting.minutes())), 1);
        }
      }
      for (int p = 0; p < model.problem().people().size(); p++) {
        Person person = model.problem().people().get(p);
        if (person.waits() && !person.cannot().isEmpty()) {
          for (int t : meeting.tracks()) {
            model.posted().addLessOrEqual(
                model.begins(m, s -> clash(person, s, meeting.minutes())).add(model.joins(p, t)), 1);
          }
        }
      }
    }
  }

  private static boolean clash(Person person, int start, int minutes) {
    return person.cannot().stream().anyMatch(busy -> start < busy.until() && busy.from() < start + minutes);
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int m : view.placed(any -> true)) {
      Span span = view.span(m).orElseThrow();
      for (int p : view.sitting(m)) {
        if (span.meetsAny(view.problem().people().get(p).cannot())) {
          found.add(new Finding(this, 1, p, m, span.from()));
        }
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.person(finding.about().getFirst()) + " cannot come to " + names.meeting(finding.about().get(1)) + " on "
        + names.when(finding.about().get(2));
  }
}
