package org.handrail.path.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
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
    return new EpisodeFacts(EpisodeId.next(), PatientId.next(), start, level, null, "", "F10", start.minusDays(10), start.plusDays(1),
        days == null ? null : start.plusDays(days), reason, 0, null, null, 0, false, contacts);
  }

  private static List<EpisodeFacts> many(int count, EpisodeFacts like) {
    var all = new ArrayList<EpisodeFacts>();
    for (int i = 0; i < count; i++) {
      all.add(new EpisodeFacts(EpisodeId.next(), PatientId.next(), like.startedOn(), like.level(), like.program(), like.track(), like.substance(), like.calledOn(),
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

  private static List<EpisodeFacts> in(ProgramId program, List<EpisodeFacts> all) {
    return all.stream().map(f -> new EpisodeFacts(f.episode(), f.patient(), f.startedOn(), f.level(), program, f.track(), f.substance(), f.calledOn(),
        f.firstSession(), f.leftOn(), f.reason(), f.familyDays(), f.planOn(), f.readiness(), f.communityDays(), f.doseMet(), f.contacts())).toList();
  }

  private static List<EpisodeFacts> half(int done, int dropped, LocalDate start) {
    var all = new ArrayList<>(many(done, person(start, 100, "completed", "2.1", true)));
    all.addAll(many(dropped, person(start, 5, "dropped-out", "2.1", null)));
    return all;
  }

  @Test
  void one_program_is_shown_beside_all_others_only_when_the_rest_is_no_small_cell() {
    var evening = ProgramId.next();
    var day = ProgramId.next();
    var large = new Report(both(in(evening, half(20, 30, LONG_AGO)), in(day, half(20, 20, LONG_AGO))), TODAY, NUMBERS, new Chosen(evening, Period.ALL));
    assertThat(large.total(Indicator.COMPLETED).rate()).isEqualTo(new Rate(20, 50));
    assertThat(large.people()).isEqualTo(50);
    var small = new Report(both(in(evening, half(20, 30, LONG_AGO)), in(day, half(3, 20, LONG_AGO))), TODAY, NUMBERS, new Chosen(evening, Period.ALL));
    assertThat(small.total(Indicator.COMPLETED).rate()).as("everybody less this program is a small cell").isNull();
    assertThat(small.groups(Breakdown.LEVEL)).allSatisfy(group -> assertThat(group.cells().getFirst().rate()).isNull());
    assertThat(small.counted(Indicator.COMPLETED, null, "")).isEmpty();
  }

  @Test
  void one_year_is_shown_beside_both_only_when_the_other_is_no_small_cell() {
    var recent = TODAY.minusDays(200);
    assertThat(new Report(both(half(20, 30, LONG_AGO), half(20, 30, recent)), TODAY, NUMBERS, new Chosen(null, Period.LATEST)).total(Indicator.COMPLETED).rate())
        .isEqualTo(new Rate(20, 50));
    assertThat(new Report(both(half(4, 30, LONG_AGO), half(20, 30, recent)), TODAY, NUMBERS, new Chosen(null, Period.LATEST)).total(Indicator.COMPLETED).rate()).isNull();
  }

  @Test
  void a_program_nobody_started_in_shows_nothing() {
    var report = new Report(in(ProgramId.next(), half(20, 30, LONG_AGO)), TODAY, NUMBERS, new Chosen(ProgramId.next(), Period.ALL));
    assertThat(report.people()).isZero();
    assertThat(report.total(Indicator.COMPLETED).rate()).isNull();
    assertThat(report.groups(Breakdown.LEVEL)).isEmpty();
  }

  @Test
  void no_two_shown_numbers_differ_by_a_few_people() {
    var all = both(many(40, person(LONG_AGO, 120, "completed", "2.1", true)), both(many(3, person(LONG_AGO, 45, "dropped-out", "2.1", null)),
        many(30, person(LONG_AGO, 10, "dropped-out", "2.1", null))));
    var report = new Report(all, TODAY, NUMBERS);
    assertThat(report.total(Indicator.RETAINED_90).rate()).isEqualTo(new Rate(40, 73));
    assertThat(report.total(Indicator.RETAINED_60).rate()).isNull();
    assertThat(report.total(Indicator.RETAINED_30).rate()).as("three people left between thirty and ninety days").isNull();
    var silent = both(half(40, 0, LONG_AGO), many(2, person(LONG_AGO, 100, "completed", "2.1", null)));
    silent = both(silent, many(20, person(LONG_AGO, 100, "completed", "2.1", false)));
    assertThat(new Report(silent, TODAY, NUMBERS).total(Indicator.ABSTINENT_REACHED).rate()).as("two did not answer").isNull();
  }

  @Test
  void the_curve_goes_down_in_steps_of_no_few_people() {
    var times = new ArrayList<KaplanMeier.Time>();
    for (int day = 1; day <= 60; day++) {
      times.add(new KaplanMeier.Time(day, true));
    }
    for (int i = 0; i < 40; i++) {
      times.add(new KaplanMeier.Time(200, false));
    }
    var coarse = KaplanMeier.of(times).coarse(11);
    assertThat(coarse).extracting(KaplanMeier.Step::day).containsExactly(11L, 22L, 33L, 44L, 55L);
    assertThat(KaplanMeier.of(times.subList(0, 12)).coarse(11)).isEmpty();
  }

  @Test
  void what_the_nation_counts_is_counted_the_same_way_here() {
    var report = of(half(20, 30, LONG_AGO), many(15, person(LONG_AGO, 50, "transferred", "2.1", null)));
    assertThat(report.total(Indicator.COMPLETED_OR_MOVED_ON).rate()).isEqualTo(new Rate(35, 65));
  }

  private static List<EpisodeFacts> both(List<EpisodeFacts> some, List<EpisodeFacts> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
