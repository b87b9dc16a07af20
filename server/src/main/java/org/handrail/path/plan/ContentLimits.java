package org.handrail.path.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.springframework.stereotype.Component;

/** What even a draft must keep to: sizes that a page can show, and staff who work here. */
@Component
class ContentLimits {
  static final int MOST_PARTS = 40;
  static final int LONGEST_TEXT = 2_000;

  private final StaffDirectory staff;

  ContentLimits(StaffDirectory staff) {
    this.staff = staff;
  }

  List<Refusal> broken(PlanContent content) {
    var refusals = new ArrayList<Refusal>();
    if (content.problems().size() > MOST_PARTS || content.goals().size() > MOST_PARTS
        || content.objectives().size() > 3 * MOST_PARTS || content.services().size() > MOST_PARTS) {
      refusals.add(new Refusal(null, "A plan holds at most " + MOST_PARTS + " problems, goals and services. Make it shorter"));
    }
    boolean longText =
        content.problems().stream().anyMatch(p -> tooLong(p.statement()))
            || content.goals().stream().anyMatch(g -> tooLong(g.words()) || tooLong(g.about()))
            || content.objectives().stream().anyMatch(o -> tooLong(o.words()) || tooLong(o.measure()))
            || content.services().stream().anyMatch(s -> tooLong(s.name()));
    if (longText) {
      refusals.add(new Refusal(null, "A text is longer than " + LONGEST_TEXT + " characters. Shorten it"));
    }
    if (content.services().stream().anyMatch(s -> s.times() < 0 || s.times() > 99 || s.minutes() < 0 || s.minutes() > 1440)) {
      refusals.add(new Refusal(null, "Check how often a service is given: at most 99 times, at most 1,440 minutes each"));
    }
    Set<StaffId> named = new HashSet<>();
    content.objectives().stream().map(Objective::staff).filter(java.util.Objects::nonNull).forEach(named::add);
    content.services().stream().map(PlannedService::staff).filter(java.util.Objects::nonNull).forEach(named::add);
    if (!staff.find(named).keySet().containsAll(named)) {
      refusals.add(new Refusal(null, "Somebody named in the plan does not work here. Choose from the list"));
    }
    return refusals;
  }

  private static boolean tooLong(String text) {
    return text.length() > LONGEST_TEXT;
  }
}
