package org.handrail.face.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HoursTests {

  @Test
  void staffReadExactQuartersInFullAndAnythingElseToOneDecimal() {
    assertThat(Hours.decimal(390)).isEqualTo("6.5");
    assertThat(Hours.decimal(225)).isEqualTo("3.75");
    assertThat(Hours.decimal(540)).isEqualTo("9");
    assertThat(Hours.decimal(170)).isEqualTo("2.8");
    assertThat(Hours.decimal(600)).isEqualTo("10");
    assertThat(Hours.decimal(0)).isEqualTo("0");
  }

  @Test
  void patientsReadQuartersAsFractionsAndNeverDecimals() {
    assertThat(Hours.fraction(225)).isEqualTo("3¾");
    assertThat(Hours.fraction(540)).isEqualTo("9");
    assertThat(Hours.fraction(30)).isEqualTo("½");
    assertThat(Hours.fraction(0)).isEqualTo("0");
    assertThat(Hours.fraction(170)).isEqualTo("2 h 50");
  }

  @Test
  void minutesAreSaidAsPeopleSayThem() {
    assertThat(Hours.spoken(225)).isEqualTo("3 hours 45 minutes");
    assertThat(Hours.spoken(60)).isEqualTo("1 hour");
    assertThat(Hours.spoken(1)).isEqualTo("1 minute");
    assertThat(Hours.words(45)).isEqualTo("45 min");
  }

  @Test
  void aRingTellsWhatIsOutOfReach() {
    var week = new HoursRing(120, 480, 540);

    assertThat(week.shortMinutes()).isEqualTo(60);
    assertThat(week.says()).isEqualTo("2 of 9 hours this week; 1 hour out of reach");
    assertThat(new HoursRing(390, 540, 540).says()).isEqualTo("6.5 of 9 hours this week; the rest is still reachable");
    assertThat(new HoursRing(600, 600, 540).says()).isEqualTo("10 of 9 hours this week; all prescribed hours are done");
  }

  @Test
  void aRingNeverRunsOverItsEnd() {
    assertThat(new HoursRing(600, 700, 540).donePercent()).isEqualTo(100);
  }

  @Test
  void aWeekThatCannotBeIsRefused() {
    assertThatThrownBy(() -> new HoursRing(100, 50, 540)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HoursRing(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
