package org.handrail.path.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against the worked example every textbook has: Freireich et al. 1963, remission under 6-mercaptopurine, 21 children. */
class KaplanMeierTests {
  private static final int[] RELAPSED = {6, 6, 6, 7, 10, 13, 16, 22, 23};
  private static final int[] CENSORED = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
  private static final Offset<Double> PRINTED = within(0.0005);

  private static KaplanMeier freireich() {
    var times = new ArrayList<KaplanMeier.Time>();
    for (int week : RELAPSED) times.add(new KaplanMeier.Time(week, true));
    for (int week : CENSORED) times.add(new KaplanMeier.Time(week, false));
    return KaplanMeier.of(times);
  }

  @Test
  void the_published_example_comes_out_with_its_log_log_band() {
    double[][] expected = {
      {6, 21, .857, .620, .952}, {7, 17, .807, .563, .923}, {10, 15, .753, .503, .889}, {13, 12, .690, .432, .849},
      {16, 11, .627, .368, .805}, {22, 7, .538, .268, .747}, {23, 6, .448, .188, .680}};
    var steps = freireich().steps();
    assertThat(steps).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      var step = steps.get(i);
      assertThat(step.day()).isEqualTo((long) expected[i][0]);
      assertThat(step.atRisk()).isEqualTo((int) expected[i][1]);
      assertThat(step.share()).isCloseTo(expected[i][2], PRINTED);
      assertThat(step.low()).isCloseTo(expected[i][3], PRINTED);
      assertThat(step.high()).isCloseTo(expected[i][4], PRINTED);
    }
  }

  @Test
  void between_steps_the_last_one_holds_and_before_the_first_everybody_stays() {
    assertThat(freireich().at(5).share()).isEqualTo(1);
    assertThat(freireich().at(9).share()).isCloseTo(.807, PRINTED);
    assertThat(freireich().at(100).share()).isCloseTo(.448, PRINTED);
    assertThat(freireich().inCare(0)).isEqualTo(21);
    assertThat(freireich().inCare(10)).isEqualTo(15);
  }

  @Test
  void when_the_last_person_leaves_nobody_stays_and_no_band_is_invented() {
    var curve = KaplanMeier.of(List.of(new KaplanMeier.Time(3, true)));
    assertThat(curve.at(3)).isEqualTo(new KaplanMeier.Step(3, 1, 1, 0, 0, 0));
    assertThat(KaplanMeier.of(List.of()).at(30).share()).isEqualTo(1);
  }
}
