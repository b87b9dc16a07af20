package org.handrail.face.desk;

import java.util.List;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.path.placement.Assessments;
import org.springframework.stereotype.Component;

/** Signed placement decisions. */
@Component
class PlacementChapter implements PathChapter {
  private final Assessments assessments;
  private final LevelsOfCare levels;

  PlacementChapter(Assessments assessments, LevelsOfCare levels) {
    this.assessments = assessments;
    this.levels = levels;
  }

  @Override
  public Area area() {
    return Area.PLACEMENT;
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    return assessments.decisions(patient.id()).stream()
        .map(
            d -> {
              String actual = levels.get(d.actual()).label();
              String detail =
                  d.differs()
                      ? "Recommended was " + levels.get(d.recommended()).label().toLowerCase(java.util.Locale.ROOT)
                          + ": " + d.words()
                      : "Recommended and decided alike.";
              return PathEvent.of(
                  d.at(), "file-text", "Placed: " + actual, detail, "/patients/" + patient.id() + "/assessment");
            })
        .toList();
  }
}
