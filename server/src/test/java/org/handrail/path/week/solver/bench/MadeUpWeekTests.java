package org.handrail.path.week.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.handrail.path.week.solver.bench.MadeUpWeek.Open;
import org.handrail.path.week.solver.bench.MadeUpWeek.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MadeUpWeekTests {
  private final Planted planted = Planted.of(60, 7);
  private final MadeUpWeek week = planted.week();

  @ParameterizedTest
  @CsvSource({"30,1", "75,2", "300,3", "600,4", "1200,5"})
  void a_week_that_keeps_every_rule_is_planted(int patients, long seed) {
    Planted made = Planted.of(patients, seed);

    assertThat(ScoredAgain.of(made.week(), made.answer()).violations()).isZero();
    assertThat(made.week().patients()).hasSize(patients);
  }

  @Test
  void three_hundred_patients_need_ninety_sessions_thirty_clinicians_ten_rooms_and_361_one_to_ones() {
    MadeUpWeek large = Planted.of(300, 1).week();

    assertThat(large.sessions()).isEqualTo(90);
    assertThat(large.clinicians()).hasSize(30).allSatisfy(c -> assertThat(c.cap()).isBetween(10, 12));
    assertThat(large.rooms()).isEqualTo(10);
    assertThat(large.talks()).hasSize(361);
  }

  @Test
  void the_same_seed_makes_the_same_week_and_another_seed_another() {
    assertThat(SolutionText.write(Planted.of(60, 7).answer())).isEqualTo(SolutionText.write(planted.answer()));
    assertThat(SolutionText.write(Planted.of(60, 8).answer())).isNotEqualTo(SolutionText.write(planted.answer()));
  }

  @Test
  void a_week_survives_the_way_between_the_processes() {
    Solution back = SolutionText.read(SolutionText.write(planted.answer()));

    assertThat(SolutionText.write(back)).isEqualTo(SolutionText.write(planted.answer()));
    assertThat(ScoredAgain.of(week, back)).isEqualTo(ScoredAgain.of(week, planted.answer()));
  }

  @Test
  void what_is_posted_keeps_the_planted_week_and_gives_it_the_same_worth_as_the_second_score() {
    SeatModel model = new SeatModel(week);
    boolean[] chosen = model.write(planted.answer());
    long worth = 0;
    for (int c = 0; c < chosen.length; c++) {
      worth += chosen[c] ? model.worth(c) : 0;
    }

    assertThat(worth).isEqualTo(ScoredAgain.of(week, planted.answer()).value());
    assertThat(model.rowsAndClauses())
        .allSatisfy(
            row -> {
              int sum = 0;
              for (int i = 0; i < row.columns().length; i++) {
                sum += chosen[row.columns()[i]] ? row.factors()[i] : 0;
              }
              assertThat(sum).isBetween(row.low(), row.high());
            });
    Solution back = model.read(c -> chosen[c]);
    assertThat(back.open()).containsExactlyInAnyOrderElementsOf(planted.answer().open());
    assertThat(ScoredAgain.of(week, back)).isEqualTo(ScoredAgain.of(week, planted.answer()));
  }

  @Test
  void no_prices_give_a_bound_below_the_planted_week() {
    SeatModel model = new SeatModel(week);
    double[] prices = new double[model.rowsAndClauses().size()];

    assertThat(UpperBound.withPrices(model, prices)).isGreaterThanOrEqualTo(ScoredAgain.of(week, planted.answer()).value());
    Arrays.fill(prices, 0.5);
    assertThat(UpperBound.withPrices(model, prices)).isGreaterThanOrEqualTo(ScoredAgain.of(week, planted.answer()).value());
  }

  @Test
  void annealing_finds_a_week_that_keeps_every_rule() {
    int found = 0;
    for (long seed = 1; seed <= 20 && found == 0; seed++) {
      MadeUpWeek other = Planted.of(60, seed).week();
      Annealer annealer = new Annealer(other, seed);
      annealer.run(System.nanoTime() + 700_000_000L, better -> {});
      if (annealer.found()) {
        found++;
        assertThat(ScoredAgain.of(other, annealer.best()).violations()).isZero();
      }
    }

    assertThat(found).isPositive();
  }

  @Test
  void the_second_score_notices_a_seat_too_few() {
    assertThat(broken(seats -> new int[] {seats[0], seats[1]})).isPositive();
  }

  @Test
  void the_second_score_notices_the_same_session_twice() {
    assertThat(broken(seats -> new int[] {seats[0], seats[0], seats[1]})).isPositive();
  }

  @Test
  void the_second_score_notices_a_session_too_many_and_a_room_that_is_not_there() {
    List<Open> open = new ArrayList<>(planted.answer().open());
    open.add(open.getFirst());

    Solution twice = new Solution(open, planted.answer().seats(), planted.answer().hours());
    // One session too many, and its clinician there twice for three hours.
    assertThat(ScoredAgain.of(week, twice).violations()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void the_second_score_notices_two_one_to_ones_of_a_clinician_at_once() {
    int[] hours = planted.answer().hours().clone();
    Arrays.fill(hours, hours[0]);

    assertThat(ScoredAgain.of(week, new Solution(planted.answer().open(), planted.answer().seats(), hours)).violations()).isPositive();
  }

  @Test
  void the_second_score_notices_a_full_session() {
    int[][] seats = new int[week.patients().size()][];
    Arrays.fill(seats, planted.answer().seats()[0]);

    assertThat(ScoredAgain.of(week, new Solution(planted.answer().open(), seats, planted.answer().hours())).violations())
        .isGreaterThan(3 * (60 - 12));
  }

  @Test
  void numbers_that_cannot_be_used_are_named() {
    assertThatThrownBy(() -> new BenchWeek(10, 10, 1, false)).hasMessage("--patients needs a number from 30 to 3000, not 10");
    assertThatThrownBy(() -> new BenchWeek(300, 0, 1, false)).hasMessage("--seconds needs a number from 1 to 3600, not 0");
  }

  @Test
  void the_child_process_prints_weeks_that_hold_and_a_bound_above_them() {
    String line = new BenchWeek(75, 3, 1, true).run();

    String ours = "\"engine\":\"handrail\",\"firstFeasibleSeconds\":[0-9.]+,\"value\":\\d+,\"bound\":\\d+,\"ratio\":[01][0-9.]+,"
        + "\"rescored\":[1-9]\\d*,\"violations\":0";
    String peer = "\"engine\":\"cp-sat\",\"firstFeasibleSeconds\":[0-9.nul]+,\"value\":[0-9nul]+,\"bound\":\\d+,\"ratio\":[0-9.nul]+,"
        + "\"rescored\":\\d+,\"violations\":0";
    assertThat(line).matches("\\{" + ours + ",\"peer\":\\{" + peer + "},\"secondsBehind\":\\d+}");
  }

  @Test
  void the_child_process_ends_when_its_parent_is_gone() throws Exception {
    Process child = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx320m", "--enable-native-access=ALL-UNNAMED",
            "-cp", System.getProperty("java.class.path"), BenchProcess.class.getName(), "ours", "75", "600", "1")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try {
      assertThat(child.inputReader().readLine()).startsWith("week ");

      child.getOutputStream().close();

      assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly();
    }
  }

  private int broken(UnaryOperator<int[]> ofTheFirst) {
    int[][] seats = planted.answer().seats().clone();
    seats[0] = ofTheFirst.apply(seats[0]);
    return ScoredAgain.of(week, new Solution(planted.answer().open(), seats, planted.answer().hours())).violations();
  }
}
