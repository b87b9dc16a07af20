package org.handrail.foundation.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuietHoursTests {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private final QuietHours night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

  private String after(String local) {
    return night.after(LocalDateTime.parse(local).atZone(ZONE).toInstant(), ZONE).atZone(ZONE).toLocalDateTime().toString();
  }

  @Test
  void evening_and_early_morning_wait_until_eight() {
    assertThat(after("2026-11-17T21:00")).isEqualTo("2026-11-18T08:00");
    assertThat(after("2026-11-17T23:59")).isEqualTo("2026-11-18T08:00");
    assertThat(after("2026-11-18T00:00")).isEqualTo("2026-11-18T08:00");
    assertThat(after("2026-11-18T07:59")).isEqualTo("2026-11-18T08:00");
  }

  @Test
  void the_day_does_not_wait() {
    assertThat(after("2026-11-18T08:00")).isEqualTo("2026-11-18T08:00");
    assertThat(after("2026-11-18T20:59")).isEqualTo("2026-11-18T20:59");
  }

  @Test
  void eight_is_eight_on_the_night_the_clocks_change() {
    assertThat(after("2026-10-31T22:00")).isEqualTo("2026-11-01T08:00");
    assertThat(after("2026-03-07T22:00")).isEqualTo("2026-03-08T08:00");
  }

  @Test
  void quiet_hours_within_a_day() {
    var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
    var at = LocalDateTime.parse("2026-11-17T12:30").atZone(ZONE).toInstant();
    assertThat(noon.after(at, ZONE)).isEqualTo(at.plus(Duration.ofMinutes(30)));
  }

  @Test
  void retries_wait_twice_as_long_each_time_and_end_after_two_days() {
    assertThat(Retry.after(1)).contains(Duration.ofMinutes(1));
    assertThat(Retry.after(4)).contains(Duration.ofMinutes(8));
    assertThat(Retry.after(12)).contains(Duration.ofHours(4));
    assertThat(Retry.after(Retry.MOST_ATTEMPTS)).isEqualTo(Optional.empty());
    Duration all = Duration.ZERO;
    for (int n = 1; Retry.after(n).isPresent(); n++) {
      all = all.plus(Retry.after(n).orElseThrow());
    }
    assertThat(all).isBetween(Duration.ofHours(36), Duration.ofHours(60));
  }
}
