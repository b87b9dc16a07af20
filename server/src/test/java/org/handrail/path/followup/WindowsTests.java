package org.handrail.path.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WindowsTests {
  private static final List<Integer> YEAR = List.of(30, 90, 180, 365);
  private final Windows windows = new Windows(JsonMapper.builder().build());

  private List<LocalDate> due(String end) {
    return windows.after(LocalDate.parse(end), YEAR).stream().map(Windows.Window::due).toList();
  }

  @Test
  void days_are_counted_by_the_calendar_across_a_leap_day() {
    assertThat(due("2028-01-30").getFirst()).isEqualTo("2028-02-29");
    assertThat(due("2027-03-01").getLast()).as("a year with a leap day in it ends a day earlier in the calendar").isEqualTo("2028-02-29");
    assertThat(due("2028-02-29").getLast()).isEqualTo("2029-02-28");
  }

  @Test
  void clock_changes_move_no_day() {
    assertThat(due("2027-02-12").getFirst()).as("the Sunday on which clocks go forward").isEqualTo("2027-03-14");
    assertThat(due("2027-10-08").getFirst()).as("the Sunday on which clocks go back").isEqualTo("2027-11-07");
  }

  @Test
  void no_two_windows_of_a_year_overlap_and_none_begins_before_treatment_ended() {
    LocalDate end = LocalDate.parse("2027-06-30");
    var all = windows.after(end, YEAR);
    assertThat(all).allSatisfy(w -> assertThat(w.opens()).isAfter(end).isBeforeOrEqualTo(w.due()));
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).opens()).as("day " + all.get(i).day()).isAfter(all.get(i - 1).closes());
    }
    assertThat(windows.after(end, List.of(1)).getFirst().opens()).isEqualTo(end.plusDays(1));
  }
}
