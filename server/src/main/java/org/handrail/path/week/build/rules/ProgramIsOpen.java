package org.handrail.path.week.build.rules;

import java.util.List;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.WeekView;

/** Nothing is held while the doors are closed. */
final class ProgramIsOpen implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.HARD;
  }

  @Override
  public String sentence() {
    return "Groups are held while the program is open";
  }

  @Override
  public void post(WeekModel model) {
    for (int m = 0; m < model.problem().meetings().size(); m++) {
      int minutes = model.problem().meetings().get(m).minutes();
      model.at(m).forEach((start, literal) -> {
        boolean open = false;
        for (Span hours : model.problem().open()) {
          open |= start >= hours.from() && start + minutes <= hours.until();
        }
        if (!open) {
          model.posted().addEquality(literal, 0);
        }
      });
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    return view.placed(m -> !view.span(m).orElseThrow().inside(view.problem().open())).stream()
        .map(m -> new Finding(this, 1, m))
        .toList();
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.meeting(finding.about().getFirst()) + " is outside the opening hours";
  }
}
