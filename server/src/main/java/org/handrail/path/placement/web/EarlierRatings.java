package org.handrail.path.placement.web;

import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.placement.AssessmentSheet;
import org.handrail.path.placement.Assessments;
import org.handrail.path.placement.PlacementDecision;
import org.handrail.path.placement.Rating;
import org.springframework.stereotype.Component;

/** How a person stood at the last decision before an assessment: what a review and a move are compared with. */
@Component
class EarlierRatings {
  private final Assessments assessments;

  EarlierRatings(Assessments assessments) {
    this.assessments = assessments;
  }

  /** The assessment behind the last decision before this one began. */
  Optional<AssessmentSheet> before(PatientId patient, AssessmentSheet sheet) {
    return assessments.decisions(patient).stream().filter(decision -> !decision.assessment().equals(sheet.assessment().id()))
        .filter(decision -> decision.at().isBefore(sheet.assessment().startedAt())).findFirst()
        .map(PlacementDecision::assessment).flatMap(earlier -> assessments.sheet(patient, earlier));
  }

  /** The earlier rating, where both tables rate it on the same scale: other numbers cannot be compared. */
  static Optional<Rating> comparable(AssessmentSheet earlier, AssessmentSheet now, String dimension) {
    return earlier.pack().scale().equals(now.pack().scale()) ? earlier.rating(dimension) : Optional.empty();
  }

  /** In words: "was 3 on 2 Nov: better now". A lower rating is better on every dimension. */
  static PlacementPage.Was was(Rating then, Optional<Rating> now, Times times) {
    String stood = "was " + then.value() + " on " + times.day(then.at());
    if (now.isEmpty()) {
      return new PlacementPage.Was(stood, "away");
    }
    int change = now.get().value() - then.value();
    return change == 0 ? new PlacementPage.Was(stood + ", unchanged", "away")
        : change < 0 ? new PlacementPage.Was(stood + ", better by " + -change, "ok") : new PlacementPage.Was(stood + ", worse by " + change, "needs");
  }
}
