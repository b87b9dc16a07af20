package org.handrail.path.measures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.Instruments;
import org.handrail.path.measures.Mode;
import org.handrail.path.measures.ResponseId;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.ScoreId;
import org.handrail.path.measures.ScoreRule;
import org.handrail.path.measures.TreatmentEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendChartTests {
  private static final ScoreRule PHQ9 = Instruments.shipped().current(new InstrumentId("PHQ-9")).orElseThrow().leadingRule();
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  static Score score(String day, @Nullable Integer value, boolean external) {
    return new Score(ScoreId.next(), PatientId.next(), new InstrumentId("PHQ-9"), "PHQ-9", Instant.parse(day + "T18:00:00Z"), value != null,
        List.of(new Score.Result("total", "Total", external ? null : PHQ9, value == null ? null : BigDecimal.valueOf(value))),
        value == null ? List.of("3") : List.of(),
        external ? new Score.Origin.External("Cedar Hollow") : new Score.Origin.Own(ResponseId.next(), "1.0.0", Mode.PORTAL, null));
  }

  private static TrendChart chart(Score... scores) {
    return TrendChart.of(PHQ9, List.of(scores), ZONE).orElseThrow();
  }

  @Test
  void the_lowest_score_lies_at_the_bottom_and_the_highest_at_the_top() {
    TrendChart chart = chart(score("2026-10-01", 27, false), score("2026-10-15", 0, false));
    assertThat(chart.points()).extracting(TrendChart.Point::y).containsExactly("0", "100");
    assertThat(chart.points().getFirst().below()).as("no room above").isTrue();
  }

  @Test
  void time_is_drawn_to_scale() {
    TrendChart chart = chart(score("2026-10-01", 9, false), score("2026-10-08", 9, false), score("2026-10-29", 9, false));
    assertThat(chart.points()).extracting(TrendChart.Point::x).containsExactly("3", "26.5", "97");
  }

  @Test
  void bands_touch_and_fill_the_whole_height() {
    List<TrendChart.Zone> zones = chart(score("2026-10-01", 9, false)).zones();
    double sum = zones.stream().mapToDouble(z -> Double.parseDouble(z.height())).sum();
    assertThat(sum).isBetween(99.9, 100.1);
    assertThat(zones).extracting(TrendChart.Zone::label).containsExactly("minimal", "mild", "moderate", "moderately severe", "severe");
    assertThat(zones).extracting(TrendChart.Zone::attention).containsExactly(false, false, true, true, true);
  }

  @Test
  void an_incomplete_form_is_no_point_and_never_zero() {
    TrendChart chart = chart(score("2026-10-01", 12, false), score("2026-10-08", null, false), score("2026-10-15", 10, false));
    assertThat(chart.points()).extracting(TrendChart.Point::value).containsExactly("12", "10");
    assertThat(TrendChart.of(PHQ9, List.of(score("2026-10-08", null, false)), ZONE)).isEmpty();
  }

  @Test
  void what_was_reported_from_outside_is_a_point_of_its_own_and_not_on_our_line() {
    TrendChart chart = chart(score("2026-09-01", 17, true), score("2026-10-01", 12, false), score("2026-10-15", 10, false));
    assertThat(chart.points().getFirst().reported()).isTrue();
    assertThat(chart.own().split(" L")).hasSize(2);
    assertThat(chart.spoken()).contains("17 (moderately severe) on 1 Sep, reported; 12 (moderate) on 1 Oct; 10 (moderate) on 15 Oct");
  }

  @Test
  void numbers_never_cover_each_other_and_the_last_is_always_shown() {
    List<Score> many = new ArrayList<>();
    for (int i = 1; i <= 28; i++) {
      many.add(score("2026-10-" + (i < 10 ? "0" + i : i), i % 20, false));
    }
    List<TrendChart.Point> points = TrendChart.of(PHQ9, many, ZONE).orElseThrow().points();
    assertThat(points.getLast().shown()).isTrue();
    double last = -100;
    for (TrendChart.Point point : points) {
      if (point.shown()) {
        assertThat(Double.parseDouble(point.x()) - last).isGreaterThanOrEqualTo(5.99);
        last = Double.parseDouble(point.x());
      }
    }
  }

  @Test
  void a_change_counts_only_when_it_is_more_than_chance() {
    TrendChart chart = chart(score("2026-10-01", 15, false), score("2026-10-08", 10, false), score("2026-10-15", 9, false), score("2026-10-22", 21, false));
    assertThat(chart.points()).extracting(TrendChart.Point::change).containsExactly("", "", "better", "worse");
    assertThat(chart.sub()).contains("reliably worse than at first");
    assertThat(chart.spoken()).contains("9 (mild) on 15 Oct, reliably better");
  }

  @Test
  void a_reported_score_is_never_the_first_to_compare_with() {
    TrendChart chart = chart(score("2026-09-01", 27, true), score("2026-10-01", 12, false), score("2026-10-15", 10, false));
    assertThat(chart.points()).extracting(TrendChart.Point::change).containsExactly("", "", "");
  }

  @Test
  void what_happened_in_treatment_lies_on_the_same_axis() {
    List<TreatmentEvents.Event> events = List.of(
        new TreatmentEvents.Event(Instant.parse("2026-10-15T18:00:00Z"), TreatmentEvents.Kind.LAPSE, "Lapse"),
        new TreatmentEvents.Event(Instant.parse("2026-10-01T18:00:00Z"), TreatmentEvents.Kind.STAY, "Evening IOP"),
        new TreatmentEvents.Event(Instant.parse("2025-01-01T18:00:00Z"), TreatmentEvents.Kind.STAY, "Long before"),
        new TreatmentEvents.Event(Instant.parse("2026-10-29T18:00:00Z"), TreatmentEvents.Kind.STAY, "Outpatient"));
    TrendChart chart = TrendChart.of(PHQ9, List.of(score("2026-10-01", 15, false), score("2026-10-15", 9, false)), events, ZONE).orElseThrow();
    assertThat(chart.marks()).extracting(TrendChart.Mark::sign).containsExactly("A1", "L1", "A2");
    assertThat(chart.marks()).extracting(TrendChart.Mark::x).containsExactly("3", "50", "97");
    assertThat(chart.points()).extracting(TrendChart.Point::x).containsExactly("3", "50");
    assertThat(chart.legend()).containsExactly("A1 1 Oct: Evening IOP", "L1 15 Oct: Lapse", "A2 29 Oct: Outpatient");
  }
}
