package org.handrail.path.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** Takes over a score that someone accepted from a referral: as reported, marked as external, once. */
@UseCase
public class RecordScoreFromReferral {
  private static final BigDecimal LARGEST = new BigDecimal("9999999.99");

  private final JdbcScores scores;
  private final Instruments instruments;
  private final Clock clock;

  RecordScoreFromReferral(JdbcScores scores, Instruments instruments, Clock clock) {
    this.scores = scores;
    this.instruments = instruments;
    this.clock = clock;
  }

  /** The score, or the one taken over from the same report before. A value the instrument cannot have is refused. */
  public Outcome<ScoreId> record(PatientId patient, ExternalScore score) {
    if (score.measured().isAfter(clock.instant())) {
      return Outcome.refused("measured", "The measurement is dated in the future: " + score.measured() + ".");
    }
    if (score.value().abs().compareTo(LARGEST) > 0 || score.value().stripTrailingZeros().scale() > 2) {
      return Outcome.refused("value", score.value().toPlainString() + " cannot be kept: up to 7 digits and 2 decimals fit.");
    }
    Optional<ScoreRule> total =
        instruments.current(score.instrument()).flatMap(i -> i.rules().stream().filter(ScoreRule::total).findFirst());
    if (total.isPresent() && (score.value().compareTo(total.get().min()) < 0 || score.value().compareTo(total.get().max()) > 0)) {
      return Outcome.refused("value", score.instrument() + " runs from " + total.get().min().toPlainString() + " to "
          + total.get().max().toPlainString() + "; " + score.value().toPlainString() + " was reported. Ask the sender.");
    }
    return scores.insertExternal(patient, score, clock.instant())
        .or(() -> scores.ofKey(score.key()))
        .map(Outcome::done)
        .orElseThrow();
  }
}
