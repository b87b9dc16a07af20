package org.handrail.face.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.face.ui.HoursRing;
import org.junit.jupiter.api.Test;

/** Hours are said as a person would say them, and never as a failure. */
class TodayPageTests {

  @Test
  void whatIsLeftIsEnough() {
    assertThat(say(225, 585, 540)).isEqualTo("Come to what is left this week, and you’ll have 9¾ hours. Your plan asks for 9.");
  }

  @Test
  void theWeekIsDone() {
    assertThat(say(540, 540, 540)).isEqualTo("You have your 9 hours for this week.");
  }

  @Test
  void whatIsLeftIsNotEnough() {
    assertThat(say(60, 480, 540)).isEqualTo("What is left this week makes 8 hours. Your plan asks for 9. Ask us about another time.");
  }

  private static String say(int attended, int reachable, int prescribed) {
    return new TodayPage("", "", null, false, new TodayPage.CheckInCard(false, null), false, false, List.of(), 0,
        new HoursRing(attended, reachable, prescribed), List.of(), List.of()).hoursSay();
  }
}
