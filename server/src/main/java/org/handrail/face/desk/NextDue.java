package org.handrail.face.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.face.ui.DueNext;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.measures.DueMeasures;
import org.handrail.path.plan.PlanClock;
import org.handrail.path.plan.Plans;
import org.handrail.path.plan.VersionState;
import org.springframework.stereotype.Component;

/** What one record waits for, from every clock that runs on it. */
@Component
class NextDue {
  /** @param day by when */
  record Item(LocalDate day, String what, String href) {}

  private final Plans plans;
  private final PlanClock planClock;
  private final DueMeasures measures;
  private final Access access;

  NextDue(Plans plans, PlanClock planClock, DueMeasures measures, Access access) {
    this.plans = plans;
    this.planClock = planClock;
    this.measures = measures;
    this.access = access;
  }

  Optional<DueNext> of(PatientId patient, LocalDate today) {
    List<Item> items = items(patient, today);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    Item first = items.getFirst();
    String then = items.size() > 1 ? "then " + words(items.get(1), today, false) : null;
    return Optional.of(new DueNext(words(first, today, true), then, first.href(), first.day().isBefore(today)));
  }

  /** Soonest first. */
  List<Item> items(PatientId patient, LocalDate today) {
    var items = new ArrayList<Item>();
    String record = "/patients/" + patient;
    if (access.may(Area.PLAN, Act.READ, patient)) {
      plans
          .pending(patient)
          .filter(v -> v.state() == VersionState.PROPOSED)
          .ifPresent(v -> items.add(new Item(today, "Signatures on the plan", record + "/plan")));
      planClock.dueFor(patient).ifPresent(d -> items.add(new Item(d.by(), d.kind().label(), record + "/plan")));
    }
    if (access.may(Area.MEASURES, Act.READ, patient)) {
      measures.of(patient).forEach(d -> items.add(new Item(d.due(), d.instrument().value(), record + "/measures")));
    }
    items.sort(Comparator.comparing(Item::day));
    return items;
  }

  private static String words(Item item, LocalDate today, boolean first) {
    String when = When.day(item.day(), today);
    return first ? item.what() + ", " + (item.day().isBefore(today) ? "since " : "") + lower(when) : item.what() + ", " + lower(when);
  }

  private static String lower(String when) {
    return when.matches("Today|Tomorrow|Yesterday") ? when.toLowerCase(java.util.Locale.ROOT) : when;
  }
}
