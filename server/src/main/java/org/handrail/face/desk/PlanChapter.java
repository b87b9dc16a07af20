package org.handrail.face.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.plan.PlanReview;
import org.handrail.path.plan.Plans;
import org.handrail.path.plan.VersionLine;
import org.handrail.path.plan.VersionState;
import org.springframework.stereotype.Component;

/** Plans as they came into force, and the reviews held on them. */
@Component
class PlanChapter implements PathChapter {
  private final Plans plans;

  PlanChapter(Plans plans) {
    this.plans = plans;
  }

  @Override
  public Area area() {
    return Area.PLAN;
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    String href = "/patients/" + patient.id() + "/plan";
    var events = new ArrayList<PathEvent>();
    for (VersionLine version : plans.versions(patient.id())) {
      Instant from = version.activeFrom();
      if (from != null) {
        events.add(PathEvent.of(from, "signature", "Plan signed, version " + version.number(), firstGoal(patient, version), href));
      } else if (version.state() == VersionState.PROPOSED) {
        events.add(
            new PathEvent(
                version.changedAt(), "signature", "Plan written, version " + version.number(), "Waiting for signatures", null, true, href));
      }
    }
    plans
        .open(patient.id())
        .ifPresent(
            plan -> {
              for (PlanReview review : plans.reviews(plan.id())) {
                events.add(
                    PathEvent.of(review.at(), "checklist", "Plan review: " + review.decision().label(), review.words(), href));
              }
            });
    return events;
  }

  private @org.jspecify.annotations.Nullable String firstGoal(Patient patient, VersionLine line) {
    return plans
        .find(patient.id(), line.id())
        .flatMap(v -> v.content().problems().stream().flatMap(p -> p.goals().stream()).findFirst())
        .map(g -> "“" + g.words() + "”")
        .orElse(null);
  }
}
