package org.handrail.face.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DaytimesTests {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
  private static final ZonedDateTime TWO_PM = ZonedDateTime.of(WEDNESDAY, LocalTime.of(14, 0), ZoneId.of("America/Chicago"));

  @Test
  void theEveningIsTonightAndTheMorningIsToday() {
    assertThat(Daytimes.day(WEDNESDAY, LocalTime.of(18, 0), WEDNESDAY)).isEqualTo("Tonight");
    assertThat(Daytimes.day(WEDNESDAY, LocalTime.of(9, 0), WEDNESDAY)).isEqualTo("Today");
  }

  @Test
  void nearDaysAreNamedAndFarDaysAreDated() {
    assertThat(Daytimes.day(WEDNESDAY.plusDays(1), LocalTime.of(18, 0), WEDNESDAY)).isEqualTo("Tomorrow");
    assertThat(Daytimes.day(WEDNESDAY.plusDays(3), LocalTime.of(18, 0), WEDNESDAY)).isEqualTo("Saturday");
    assertThat(Daytimes.day(WEDNESDAY.plusDays(9), LocalTime.of(18, 0), WEDNESDAY)).isEqualTo("Friday, March 20");
  }

  @Test
  void aSpanNamesTheHalfOfTheDayOnceWhereItCan() {
    assertThat(Daytimes.span(LocalTime.of(18, 0), LocalTime.of(21, 0))).isEqualTo("6:00 to 9:00 PM");
    assertThat(Daytimes.span(LocalTime.of(10, 30), LocalTime.of(13, 0))).isEqualTo("10:30 AM to 1:00 PM");
  }

  @Test
  void theTimeLeftIsSaidAsPeopleSayIt() {
    assertThat(Daytimes.until(TWO_PM.plusHours(4), TWO_PM)).isEqualTo("Next up, in 4 hours");
    assertThat(Daytimes.until(TWO_PM.plusMinutes(25), TWO_PM)).isEqualTo("Next up, in 25 minutes");
    assertThat(Daytimes.until(TWO_PM.plusSeconds(20), TWO_PM)).isEqualTo("Next up, in 1 minute");
    assertThat(Daytimes.until(TWO_PM.plusMinutes(60), TWO_PM)).isEqualTo("Next up, in 1 hour");
    assertThat(Daytimes.until(TWO_PM.minusMinutes(5), TWO_PM)).isEqualTo("On now");
    assertThat(Daytimes.until(TWO_PM.plusDays(2), TWO_PM)).isEqualTo("Next up");
  }
}
