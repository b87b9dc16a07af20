package org.handrail.path.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.handrail.foundation.sites.ProgramWeek;
import org.handrail.path.attendance.DoseWeek.Sitting;
import org.handrail.path.attendance.DoseWeek.Sitting.Attended;
import org.handrail.path.attendance.DoseWeek.Sitting.Possible;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoseCalculatorTests {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final ProgramWeek WEEK = ProgramWeek.holding(MONDAY, DayOfWeek.MONDAY);
  private static final Set<DayOfWeek> MONDAY_TO_SATURDAY =
      EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY));

  private static DoseWeek week(LocalDate from, @Nullable LocalDate until, Set<LocalDate> closed, Sitting... sittings) {
    return new DoseWeek(WEEK, from, until, MONDAY_TO_SATURDAY, closed, 540, true, List.of(sittings));
  }

  private static DoseWeek whole(Sitting... sittings) {
    return week(LocalDate.of(2026, 10, 1), null, Set.of(), sittings);
  }

  private static Attended attended(LocalDate day, int fromHour, int untilHour, int minutes) {
    var zone = ZoneId.of("America/Chicago");
    return new Attended(
        day, day.atTime(LocalTime.of(fromHour, 0)).atZone(zone).toInstant(), day.atTime(LocalTime.of(untilHour, 0)).atZone(zone).toInstant(), minutes);
  }

  @Test
  void attended_minutes_are_added_and_what_is_to_come_can_be_reached() {
    var week = whole(attended(MONDAY, 18, 21, 165), attended(MONDAY.plusDays(1), 18, 21, 100), new Possible(MONDAY.plusDays(3), 165));
    assertThat(DoseCalculator.attended(week)).isEqualTo(265);
    assertThat(DoseCalculator.reachable(week)).isEqualTo(430);
    assertThat(DoseCalculator.prescribed(week)).isEqualTo(540);
  }

  @Test
  void a_first_week_asks_for_the_days_that_are_left() {
    assertThat(DoseCalculator.prescribed(week(MONDAY.plusDays(2), null, Set.of()))).isEqualTo(360);
    assertThat(DoseCalculator.prescribed(week(MONDAY, null, Set.of()))).isEqualTo(540);
  }

  @Test
  void a_last_week_asks_for_the_days_before_the_end() {
    assertThat(DoseCalculator.prescribed(week(MONDAY.minusDays(30), MONDAY.plusDays(3), Set.of()))).isEqualTo(270);
  }

  @Test
  void a_holiday_takes_its_share_off() {
    assertThat(DoseCalculator.prescribed(week(MONDAY.minusDays(30), null, Set.of(MONDAY.plusDays(3))))).isEqualTo(450);
  }

  @Test
  void a_holiday_on_a_day_the_program_never_works_takes_nothing_off() {
    assertThat(DoseCalculator.prescribed(week(MONDAY.minusDays(30), null, Set.of(MONDAY.plusDays(6))))).isEqualTo(540);
  }

  @Test
  void a_holiday_outside_the_stay_takes_nothing_off_twice() {
    assertThat(DoseCalculator.prescribed(week(MONDAY.plusDays(3), null, Set.of(MONDAY)))).isEqualTo(270);
  }

  @Test
  void a_week_that_is_closed_altogether_asks_for_nothing() {
    assertThat(DoseCalculator.prescribed(week(MONDAY.minusDays(9), null, Set.copyOf(WEEK.days())))).isZero();
  }

  @Test
  void a_pack_without_proration_asks_for_all_hours_as_long_as_there_is_a_day() {
    var first = new DoseWeek(WEEK, MONDAY.plusDays(4), null, MONDAY_TO_SATURDAY, Set.of(), 540, false, List.of());
    assertThat(DoseCalculator.prescribed(first)).isEqualTo(540);
    var none = new DoseWeek(WEEK, MONDAY.plusDays(6), null, MONDAY_TO_SATURDAY, Set.of(), 540, false, List.of());
    assertThat(DoseCalculator.prescribed(none)).isZero();
  }

  @Test
  void what_was_attended_outside_the_stay_or_the_week_does_not_count() {
    var week =
        week(
            MONDAY.plusDays(1), MONDAY.plusDays(4), Set.of(), attended(MONDAY, 18, 21, 165), attended(MONDAY.plusDays(1), 18, 21, 165),
            attended(MONDAY.plusDays(4), 18, 21, 165), new Possible(MONDAY.plusDays(8), 165));
    assertThat(DoseCalculator.attended(week)).isEqualTo(165);
    assertThat(DoseCalculator.reachable(week)).isEqualTo(165);
  }

  @Test
  void two_records_of_the_same_hours_count_once() {
    var week = whole(attended(MONDAY, 18, 21, 180), attended(MONDAY, 18, 21, 180));
    assertThat(DoseCalculator.attended(week)).isEqualTo(180);
    var partly = whole(attended(MONDAY, 18, 21, 180), attended(MONDAY, 20, 22, 120));
    assertThat(DoseCalculator.attended(partly)).isEqualTo(240);
  }

  @Test
  void sessions_that_follow_each_other_count_in_full() {
    assertThat(DoseCalculator.attended(whole(attended(MONDAY, 18, 20, 120), attended(MONDAY, 20, 21, 60)))).isEqualTo(180);
  }

  @Property
  void nobody_reaches_less_than_they_attended_and_order_changes_nothing(
      @ForAll @IntRange(max = 20) int oneStart, @ForAll @IntRange(max = 20) int otherStart, @ForAll @IntRange(max = 180) int possible) {
    var one = attended(MONDAY, oneStart, oneStart + 3, 180);
    var other = attended(MONDAY, otherStart, otherStart + 2, 120);
    var more = new Possible(MONDAY, possible);
    int attended = DoseCalculator.attended(whole(one, other, more));
    assertThat(attended).isEqualTo(DoseCalculator.attended(whole(more, other, one))).isBetween(180, 300);
    assertThat(DoseCalculator.reachable(whole(one, other, more))).isEqualTo(attended + possible);
  }
}
