package org.handrail.path.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.junit.jupiter.api.Test;

/** Counting a program's scores: who is counted, and what counts as better. */
class ProgramMeasuresTests {
  private static final ScoreRule TOTAL = Fixtures.instrument("PHQ-9").leadingRule();

  private static Score phq9(PatientId patient, int day, int value) {
    return new Score(ScoreId.next(), patient, Fixtures.PHQ9, "PHQ-9", Instant.parse("2026-10-01T12:00:00Z").plusSeconds(86_400L * day), true,
        List.of(new Score.Result("total", "Total", TOTAL, BigDecimal.valueOf(value))), List.of(),
        new Score.Origin.Own(ResponseId.next(), "1.0.0", Mode.PORTAL, null));
  }

  private static ProgramMeasures.Summary summary(int people, Score... scores) {
    return ProgramMeasures.summaries(Fixtures.INSTRUMENTS, people, List.of(scores)).getFirst();
  }

  @Test
  void everybody_is_counted_and_only_a_second_measurement_shows_a_change() {
    PatientId ren = PatientId.next();
    PatientId sam = PatientId.next();
    PatientId kim = PatientId.next();
    PatientId once = PatientId.next();
    ProgramMeasures.Summary summary = summary(6,
        phq9(ren, 0, 20), phq9(sam, 0, 12), phq9(kim, 0, 3), phq9(once, 0, 9),
        phq9(ren, 7, 16), phq9(ren, 14, 14), phq9(sam, 7, 7), phq9(kim, 7, 9));
    assertThat(summary.people()).isEqualTo(6);
    assertThat(summary.measured()).isEqualTo(4);
    assertThat(summary.twice()).isEqualTo(3);
    assertThat(summary.change()).isEqualTo(Map.of(ReliableChange.Direction.BETTER, 1, ReliableChange.Direction.NONE, 1, ReliableChange.Direction.WORSE, 1));
    assertThat(summary.bands()).extracting(b -> b.band().label() + " " + b.first() + " " + b.now())
        .containsExactly("minimal 1 0", "mild 0 2", "moderate 1 1", "moderately severe 0 0", "severe 1 0");
  }

  @Test
  void scores_without_a_source_for_change_say_nothing_of_it() {
    PatientId ren = PatientId.next();
    Instrument bam = Fixtures.instrument("BAM-IOP");
    List<Score.Result> results = bam.rules().stream().map(r -> new Score.Result(r.id(), r.label(), r, r.min())).toList();
    Score score = new Score(ScoreId.next(), ren, bam.id(), "BAM-IOP", Instant.EPOCH, true, results, List.of(),
        new Score.Origin.Own(ResponseId.next(), "1.0.0", Mode.PORTAL, null));
    assertThat(ProgramMeasures.summaries(Fixtures.INSTRUMENTS, 1, List.of(score, score))).hasSize(3).allSatisfy(s -> {
      assertThat(s.twice()).isEqualTo(1);
      assertThat(s.change()).isEmpty();
    });
  }
}
