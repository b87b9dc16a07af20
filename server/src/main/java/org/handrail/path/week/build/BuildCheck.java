package org.handrail.path.week.build;

import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Refusal;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.WeekView;
import org.handrail.path.week.build.rules.Finding;
import org.handrail.path.week.build.rules.Names;
import org.handrail.path.week.build.rules.Verdict;
import org.handrail.path.week.build.rules.Weight;
import org.springframework.stereotype.Component;

/** Whether a built week may be published. */
@Component
class BuildCheck {
  private final BuildNames names;

  BuildCheck(BuildNames names) {
    this.names = names;
  }

  List<Refusal> refusals(Build build, BuiltWeek week, String why) {
    List<Finding> broken = Verdict.of(new WeekView(build.frozen().problem(), week)).of(Weight.HARD);
    Names called = names.of(build);
    List<Refusal> refusals =
        new ArrayList<>(
            broken.stream()
                .filter(finding -> !finding.rule().mayBeAccepted())
                .map(finding -> new Refusal(null, finding.rule().say(finding, called)))
                .toList());
    if (refusals.isEmpty() && !broken.isEmpty() && why.isBlank()) {
      refusals.add(new Refusal("why", "This week does not keep every rule: say why it is published nevertheless"));
    }
    return refusals;
  }
}
