package org.handrail.path.measures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was measured. The caller has checked that the record may be read. */
@Service
@Transactional(readOnly = true)
public class Scores {
  private final JdbcScores scores;

  Scores(JdbcScores scores) {
    this.scores = scores;
  }

  /** All measurements of one instrument, oldest first, incomplete and reported ones among them. */
  public List<Score> trend(PatientId patient, InstrumentId instrument) {
    return scores.of(patient, instrument);
  }

  /** All measurements of a patient, newest first. */
  public List<Score> of(PatientId patient) {
    return scores.of(patient);
  }

  /** One measurement. */
  public Optional<Score> find(ScoreId id) {
    return scores.find(id);
  }

  /** The newest of one instrument for each of several patients. */
  public Map<PatientId, Score> latest(Collection<PatientId> patients, InstrumentId instrument) {
    return scores.latest(patients, instrument).stream().collect(Collectors.toMap(Score::patient, Function.identity()));
  }
}
