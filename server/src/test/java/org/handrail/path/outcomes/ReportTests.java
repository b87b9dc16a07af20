package org.handrail.path.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.admission.EpisodeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportTests {
  private static final Definitions.Numbers NUMBERS = new Definitions(JsonMapper.shared()).numbers();
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final LocalDate LONG_AGO = TODAY.minusDays(500);

  private static EpisodeFacts person(LocalDate start, @Nullable Integer days, String reason, String level, @Nullable Boolean abstinent) {
    var contacts = abstinent == null ? List.<EpisodeFacts.Contact>of() : List.of(new EpisodeFacts.Contact(180, true, abstinent, abstinent));
    return new EpisodeFacts(EpisodeId.next(), PatientId.next(), start, level, "", "F10", start.minusDays(10), start.plusDays(1),
        days == null ? null : start.plusDays(days), reason, 0, null, null, 0, false, contacts);
  }

  private static List<EpisodeFacts> many(int count, EpisodeFacts like) {
    var all = new ArrayList<EpisodeFacts>();
    for (int i = 0; i < count; i++) {
      all.add(new EpisodeFacts(EpisodeId.next(), PatientId.next(), like.startedOn(), like.level(), like.track(), like.substance(), like.calledOn(),
          like.firstSession(), like.leftOn(), like.reason(), like.familyDays(), like.planOn(), like.readiness(), like.communityDays(), like.doseMet(),
          like.contacts()));
    }
    return all;
  }

  private static Report of(List<EpisodeFacts> some, List<EpisodeFacts> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return new Report(all, TODAY, NUMBERS);
  }

  @Test
  void whoever_left_early_stays_in_the_denominator() {
    var report = of(many(20, person(LONG_AGO, 100, "completed", "2.1", true)), many(30, person(LONG_AGO, 5, "dropped-out", "2.1", null)));
    assertThat(report.total(Indicator.COMPLETED).rate()).isEqualTo(new Rate(20, 50));
    assertThat(report.total(Indicator.RETAINED_30).rate()).isEqualTo(new Rate(20, 50));
  }

  @Test
  void no_answer_counts_as_use_and_the_flattering_rule_stands_beside_it() {
    var half = many(15, person(LONG_AGO, 100, "completed", "2.1", true));
    half.addAll(many(12, person(LONG_AGO, 100, "completed", "2.1", false)));
    var report = of(half, many(30, person(LONG_AGO, 5, "dropped-out", "2.1", null)));
    assertThat(report.total(Indicator.ABSTINENT).rate()).isEqualTo(new Rate(15, 57));
    assertThat(report.total(Indicator.ABSTINENT_REACHED).rate()).isEqualTo(new Rate(15, 27));
    assertThat(report.total(Indicator.FOLLOWED_UP).rate()).isEqualTo(new Rate(27, 57));
  }

  @Test
  void nobody_is_asked_before_enough_time_has_passed() {
    var report = of(many(20, person(TODAY.minusDays(20), null, "", "2.1", null)), List.of());
    assertThat(report.counted(Indicator.RETAINED_30, null, "")).isEmpty();
    assertThat(report.total(Indicator.RETAINED_30).rate()).isNull();
    assertThat(report.retention().at(10).share()).isEqualTo(1);
  }

  @Test
  void leaving_on_the_thirtieth_day_is_not_staying_longer_in_the_table_and_on_the_curve_alike() {
    var report = of(many(20, person(LONG_AGO, 30, "dropped-out", "2.1", null)), many(20, person(LONG_AGO, 31, "completed", "2.1", null)));
    assertThat(report.total(Indicator.RETAINED_30).rate()).isEqualTo(new Rate(20, 40));
    assertThat(report.retention().at(30).share()).isEqualTo(.5);
  }

  @Test
  void a_hidden_group_has_no_list_and_takes_another_with_it() {
    var report = of(many(20, person(LONG_AGO, 100, "completed", "2.1", true)), many(5, person(LONG_AGO, 100, "completed", "2.5", true)));
    assertThat(report.groups(Breakdown.LEVEL)).allSatisfy(group -> assertThat(group.cells()).allSatisfy(cell -> assertThat(cell.rate()).isNull()));
    assertThat(report.counted(Indicator.COMPLETED, Breakdown.LEVEL, "2.5")).isEmpty();
    assertThat(report.groups(Breakdown.LEVEL)).extracting(Report.Group::people).containsOnlyNulls();
  }

  @Test
  void a_shown_number_opens_exactly_the_people_it_counts() {
    var done = many(20, person(LONG_AGO, 100, "completed", "2.1", true));
    var report = of(done, many(30, person(LONG_AGO, 5, "dropped-out", "2.1", null)));
    assertThat(report.counted(Indicator.COMPLETED, null, "")).containsExactlyInAnyOrderElementsOf(done.stream().map(EpisodeFacts::patient).toList());
  }

  @Test
  void the_file_hides_what_the_page_hides_and_runs_nothing_in_a_spreadsheet() {
    var report = of(many(20, person(LONG_AGO, 100, "completed", "=1+1", true)), many(30, person(LONG_AGO, 5, "dropped-out", "2.1", null)));
    String csv = new OutcomesCsv().of(report);
    assertThat(csv).contains("Completed as planned,,,20,50,40.0,27.6,53.8,not adjusted\r\n").contains("hidden: too few people").contains(",'=1+1,");
  }
}
