package org.handrail.face.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthPageTests {

  @Test
  void aMonthHasWholeWeeksAndMarksToday() {
    var month = MonthPage.around(LocalDate.of(2026, 11, 23));

    assertThat(month.title()).isEqualTo("November 2026");
    assertThat(month.weeks()).allSatisfy(week -> assertThat(week).hasSize(7)).hasSize(5);
    assertThat(month.weeks().getFirst().getFirst()).isEqualTo(new MonthPage.Day(1, true, false));
    assertThat(month.weeks().stream().flatMap(List::stream).filter(MonthPage.Day::today))
        .containsExactly(new MonthPage.Day(23, true, true));
  }

  @Test
  void aFebruaryOfFourWeeksHasFourRows() {
    assertThat(MonthPage.around(LocalDate.of(2026, 2, 10)).weeks()).hasSize(4);
  }

  @Test
  void daysOfTheNeighboursAreNotThisMonths() {
    var december = MonthPage.around(LocalDate.of(2026, 12, 31));

    assertThat(december.weeks().getLast().getLast()).isEqualTo(new MonthPage.Day(2, false, false));
  }
}
