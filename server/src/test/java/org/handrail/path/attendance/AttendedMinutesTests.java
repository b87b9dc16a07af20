package org.handrail.path.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.path.week.Pause;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.SessionState;
import org.handrail.path.week.SessionType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttendedMinutesTests {
  /** 18:00 to 21:00, break from 19:30 to 19:45: 165 minutes of care. */
  private static final Session EVENING = session(LocalDate.of(2026, 11, 18), LocalTime.of(18, 0), 180, new Pause(90, 15));

  static Session session(LocalDate day, LocalTime starts, int minutes, Pause pause) {
    var from = day.atTime(starts).atZone(ZoneId.of("America/Chicago")).toInstant();
    return new Session(
        SessionId.next(), 0, ProgramId.next(), null, null, List.of(), new SessionType("individual", "Individual session", false, null),
        "Individual session", day, starts, minutes, pause, null, false, 1, from, from.plusSeconds(minutes * 60L),
        SessionState.PLANNED, null, false, List.of());
  }

  private static int here(@Nullable LocalTime left) {
    return AttendedMinutes.of(EVENING, new Presence.Here(left));
  }

  private static int late(@Nullable LocalTime arrived, @Nullable LocalTime left) {
    return AttendedMinutes.of(EVENING, new Presence.Late(arrived, left));
  }

  @Test
  void the_break_is_nobodys_time() {
    assertThat(here(null)).isEqualTo(165);
    assertThat(EVENING.careMinutes()).isEqualTo(165);
  }

  @Test
  void minutes_run_from_coming_to_leaving() {
    assertThat(late(LocalTime.of(18, 20), null)).isEqualTo(145);
    assertThat(here(LocalTime.of(19, 30))).isEqualTo(90);
    assertThat(late(LocalTime.of(18, 20), LocalTime.of(19, 0))).isEqualTo(40);
  }

  @Test
  void only_the_part_of_the_break_they_were_there_for_is_taken_off() {
    assertThat(here(LocalTime.of(19, 40))).isEqualTo(90);
    assertThat(late(LocalTime.of(19, 35), null)).isEqualTo(75);
    assertThat(late(LocalTime.of(19, 50), null)).isEqualTo(70);
  }

  @Test
  void time_outside_the_session_does_not_count() {
    assertThat(late(LocalTime.of(17, 45), LocalTime.of(21, 30))).isEqualTo(165);
  }

  @Test
  void away_is_nothing_and_late_without_a_time_is_nothing_yet() {
    assertThat(AttendedMinutes.of(EVENING, new Presence.Away("ill"))).isZero();
    assertThat(late(null, null)).isZero();
    assertThat(new Presence.Late(null, null).complete()).isFalse();
  }

  @Test
  void video_counts_like_the_room_and_is_complete_with_place_and_contact() {
    assertThat(AttendedMinutes.of(EVENING, new Presence.Video(LocalTime.of(18, 30), null, "Home", "Ana 555-0101"))).isEqualTo(135);
    assertThat(new Presence.Video(null, null, "Home", " ").complete()).isFalse();
    assertThat(new Presence.Video(null, null, "", "Ana").complete()).isFalse();
    assertThat(new Presence.Video(null, null, "Home", "Ana").complete()).isTrue();
  }

  @Test
  void impossible_times_are_refused() {
    assertThat(AttendedMinutes.check(EVENING, new Presence.Late(LocalTime.of(21, 0), null))).extracting(Refusal::field).containsExactly("arrived");
    assertThat(AttendedMinutes.check(EVENING, new Presence.Here(LocalTime.of(18, 0)))).extracting(Refusal::field).containsExactly("left");
    assertThat(AttendedMinutes.check(EVENING, new Presence.Late(LocalTime.of(19, 0), LocalTime.of(18, 30)))).extracting(Refusal::field).containsExactly("left");
    assertThat(AttendedMinutes.check(EVENING, new Presence.Late(LocalTime.of(19, 0), LocalTime.of(19, 1)))).isEmpty();
  }

  @Property
  void minutes_lie_between_nothing_and_the_care_given(
      @ForAll @IntRange(max = 1439) int came, @ForAll @IntRange(max = 1439) int left) {
    int minutes = late(LocalTime.of(came / 60, came % 60), LocalTime.of(left / 60, left % 60));
    assertThat(minutes).isBetween(0, EVENING.careMinutes());
  }

  @Property
  void coming_later_never_gives_more(@ForAll @IntRange(max = 1438) int came) {
    assertThat(late(LocalTime.of((came + 1) / 60, (came + 1) % 60), null)).isLessThanOrEqualTo(late(LocalTime.of(came / 60, came % 60), null));
  }

  @Test
  void a_change_of_the_clocks_inside_a_session_changes_no_minutes() {
    Session night = session(LocalDate.of(2026, 11, 1), LocalTime.of(0, 30), 120, Pause.NONE);
    assertThat(AttendedMinutes.of(night, new Presence.Late(LocalTime.of(1, 0), LocalTime.of(2, 0)))).isEqualTo(60);
  }
}
