package org.handrail.face.desk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.Scores;
import org.handrail.path.placement.InterviewSource;
import org.springframework.stereotype.Component;

/** The newest of each complete questionnaire opens the interview, for those who may read scores. */
@Component
class KnownFromScores implements InterviewSource {
  private final Scores scores;
  private final Organizations organizations;
  private final Access access;

  KnownFromScores(Scores scores, Organizations organizations, Access access) {
    this.scores = scores;
    this.organizations = organizations;
    this.access = access;
  }

  @Override
  public List<Known> of(PatientId patient) {
    if (!access.may(Area.MEASURES, Act.READ, patient)) {
      return List.of();
    }
    var newest = scores.of(patient).stream().filter(Score::complete)
        .collect(Collectors.toMap(Score::instrument, score -> score, (first, older) -> first, java.util.LinkedHashMap::new)).values();
    String lines = newest.stream().map(this::line).collect(Collectors.joining("\n"));
    return lines.isEmpty() || lines.length() > 4000 ? List.of() : List.of(new Known("scores", lines, "Measures"));
  }

  private String line(Score score) {
    var day = java.time.format.DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US).format(score.measured().atZone(organizations.current().timeZone()));
    return score.instrumentName() + ", " + day + ": " + score.results().stream().filter(result -> result.value() != null)
        .map(result -> Objects.requireNonNull(result.value()).stripTrailingZeros().toPlainString() + result.band().map(band -> ", " + band.label()).orElse(""))
        .collect(Collectors.joining("; "));
  }
}
