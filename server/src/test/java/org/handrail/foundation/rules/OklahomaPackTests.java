package org.handrail.foundation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.foundation.rules.OklahomaTable.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.rules.PlacementPack.Level;
import org.handrail.foundation.rules.PlacementResult.NoRanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OklahomaPackTests {
  private static Answers rated(int d1, int d2, int d3, int d4, int d5, int d6, String... flags) {
    return new Answers(Map.of("D1", d1, "D2", d2, "D3", d3, "D4", d4, "D5", d5, "D6", d6), Set.of(flags));
  }

  private static List<String> levels(Answers answers) {
    return pack().read(answers).matches().stream().map(match -> match.level().id()).toList();
  }

  @Test
  void publishedExamplesComeOutAsDerivedFromTheForm() {
    assertThat(levels(rated(0, 0, 1, 2, 3, 3))).containsExactly("2.1", "3.1");
    assertThat(levels(rated(1, 1, 2, 2, 2, 2))).containsExactly("2.1");
    assertThat(levels(rated(1, 1, 2, 2, 2, 2, "d3Stable"))).containsExactly("1", "2.1");
    assertThat(levels(rated(0, 0, 0, 1, 1, 1))).containsExactly("1");
    assertThat(levels(rated(3, 1, 1, 1, 3, 2))).containsExactly("OTP1");
    assertThat(levels(rated(0, 1, 3, 3, 4, 4))).containsExactly("3.5");
    assertThat(levels(rated(0, 0, 4, 1, 1, 1))).isEmpty();
  }

  @Test
  void ofAllInputsMostMatchNoRowAndSomeMatchSeveral() {
    int[] counts = new int[3];
    OklahomaTable.everyInput().forEach(in -> counts[Math.min(2, (int) rowsThatHold(in))]++);
    assertThat(counts).containsExactly(103_692, 19_022, 2_286);
  }

  private static long rowsThatHold(Answers in) {
    return pack().levels().stream().filter(level -> level.row() != null && level.row().holds(in)).count();
  }

  @Test
  void everyRowAgreesWithThePrintedOneOnEveryInput() {
    OklahomaTable.everyInput().forEach(in -> {
      for (Level level : pack().levels()) {
        boolean ours = level.row() != null && level.row().holds(in);
        if (ours != OklahomaTable.matches(level.id(), in)) {
          throw new AssertionError(level.id() + " differs for " + in);
        }
      }
    });
  }

  @Test
  void levelsKeepThePrintedOrderAndFourHaveNoRanges() {
    assertThat(pack().levels()).extracting(Level::id)
        .containsExactly("0.5", "1", "OTP1", "2.1", "2.5", "3.1", "3.3", "3.5", "3.7", "4");
    assertThat(pack().read(rated(0, 0, 0, 0, 0, 0)).withoutRanges()).extracting(NoRanges::level).extracting(Level::id)
        .containsExactly("2.5", "3.3", "3.7", "4");
  }

  @Test
  void readinessIsRatedLast() {
    assertThat(pack().dimensions()).extracting(PlacementPack.Dimension::id).containsExactly("D1", "D2", "D3", "D5", "D6", "D4");
  }

  @Test
  void nothingInThePackIsNamedAfterTheTrademarkedCriteria() {
    assertThat(pack().toString()).doesNotContainIgnoringCase("asam");
  }

  @Test
  void allEightPrintedOverrideReasonsAreThere() {
    assertThat(pack().discrepancyReasons()).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({"0,0,0,0,0", "1,0,0,0,1", "1,1,1,1,1", "2,1,1,1,2", "2,2,2,2,2", "3,2,2,2,3", "3,3,3,3,3", "4,3,3,3,4", "4,4,4,4,4"})
  void withdrawalItemsSumToThePrintedBands(int w3, int w4, int w5, int w6, int rating) {
    var suggests = java.util.Objects.requireNonNull(pack().safetyRule("withdrawal").orElseThrow().suggests());
    var answers = new Answers(Map.of("W3", w3, "W4", w4, "W5", w5, "W6", w6), Set.of());
    assertThat(suggests.rating(answers)).hasValue(rating);
    assertThat(suggests.rating(new Answers(Map.of("W3", w3), Set.of()))).isEmpty();
  }

  @Test
  void withdrawalAdviceFollowsItsThreeOptions() {
    var withdrawal = pack().safetyRule("withdrawal").orElseThrow();
    var second = new Answers(Map.of("D1", 2, "W3", 2, "W4", 3, "W5", 3, "W6", 2), Set.of());
    assertThat(withdrawal.advice(second)).singleElement().asString().contains("3.7-WM");
    assertThat(withdrawal.advice(second.with("W7", true).with("W8", true))).hasSize(2).last().asString().contains("1-WM");
    assertThat(withdrawal.advice(second.with("W7", true))).hasSize(1);
    assertThat(withdrawal.advice(second.with("W5", 2))).isEmpty();
    assertThat(withdrawal.advice(second.with("D1", 3))).hasSize(2).first().asString().contains("opioid treatment program");
  }

  @ParameterizedTest
  @CsvSource({"withdrawal,D1,2", "withdrawal,W3,3", "withdrawal,W6,3", "self-harm,S4,1", "harm-to-others,S5,1", "severe,D1,4", "severe,D2,4", "severe,D3,4"})
  void aRatingStopsFromItsThresholdUp(String rule, String input, int threshold) {
    var safety = pack().safetyRule(rule).orElseThrow();
    for (int value = 0; value <= 4; value++) {
      assertThat(safety.stops(Answers.none().with(input, value))).as(rule + " " + value).isEqualTo(value >= threshold);
    }
  }

  @ParameterizedTest
  @CsvSource({"O1", "O2", "O3"})
  void anyOverdoseRiskStops(String flag) {
    var overdose = pack().safetyRule("overdose").orElseThrow();
    assertThat(overdose.stops(Answers.none())).isFalse();
    assertThat(overdose.stops(Answers.none().with(flag, true))).isTrue();
  }
}
