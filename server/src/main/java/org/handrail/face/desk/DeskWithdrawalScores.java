package org.handrail.face.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.Scores;
import org.handrail.path.medical.WithdrawalScores;
import org.springframework.stereotype.Component;

/** Shows withdrawal scales, which are measures, beside the vitals of the medical page. */
@Component
class DeskWithdrawalScores implements WithdrawalScores {
  private static final Set<String> SCALES = Set.of("COWS", "CIWA-AR");

  private final Scores scores;

  DeskWithdrawalScores(Scores scores) {
    this.scores = scores;
  }

  @Override
  public List<Line> of(PatientId patient, int limit) {
    return scores.of(patient).stream()
        .filter(s -> SCALES.contains(s.instrument().value().toUpperCase(java.util.Locale.ROOT)))
        .limit(limit)
        .map(s -> new Line(s.instrumentName(), says(s), s.measured()))
        .toList();
  }

  private static String says(Score score) {
    if (!score.complete()) {
      return "incomplete";
    }
    return score.results().stream()
        .filter(r -> r.value() != null)
        .map(r -> java.util.Objects.requireNonNull(r.value()).stripTrailingZeros().toPlainString() + r.band().map(b -> ", " + b.label()).orElse(""))
        .collect(Collectors.joining("; "));
  }
}
