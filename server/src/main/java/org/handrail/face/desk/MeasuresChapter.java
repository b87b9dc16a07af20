package org.handrail.face.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.Scores;
import org.springframework.stereotype.Component;

/** Scores as they came in. */
@Component
class MeasuresChapter implements PathChapter {
  private static final int LATEST = 40;

  private final Scores scores;

  MeasuresChapter(Scores scores) {
    this.scores = scores;
  }

  @Override
  public Area area() {
    return Area.MEASURES;
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    return scores.of(patient.id()).stream()
        .limit(LATEST)
        .map(
            s ->
                PathEvent.of(
                    s.measured(),
                    "heart-rate-monitor",
                    title(s),
                    s.origin() instanceof Score.Origin.External outside ? "Reported by " + outside.from() : null,
                    "/patients/" + patient.id() + "/measures"))
        .toList();
  }

  /** "PHQ-9 is 7, mild"; "BAM-IOP: use 0, risk 6, protective 19"; never a number for an incomplete form. */
  private static String title(Score score) {
    if (!score.complete()) {
      return score.instrumentName() + ", incomplete";
    }
    if (score.results().size() == 1) {
      var only = score.results().getFirst();
      return score.instrumentName() + " is " + plain(only) + only.band().map(b -> ", " + b.label()).orElse("");
    }
    return score.results().stream()
        .map(r -> r.label().toLowerCase(java.util.Locale.ROOT) + " " + plain(r))
        .collect(Collectors.joining(", ", score.instrumentName() + ": ", ""));
  }

  private static String plain(Score.Result result) {
    var value = result.value();
    return value == null ? "not scored" : value.stripTrailingZeros().toPlainString();
  }
}
