package org.handrail.face.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.face.ui.Draw;
import org.handrail.face.ui.HoursRing;
import org.handrail.face.ui.Shells;
import org.handrail.foundation.platform.web.Form;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.ClasspathSite;
import org.handrail.journeys.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The patient's pages in every state: accessible and never wider than the screen. People and places are invented. */
class PortalInBrowserTests {

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.orSkip();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  static Map<String, String> pages() {
    var pages = new TreeMap<String, String>();
    pages.put("/my", draw("today", "page", busy()));
    pages.put("/my-quiet", draw("today", "page", quiet()));
    for (Question question : Question.values()) {
      pages.put("/my/check-in/" + question.number(), draw("check_in", "page", new QuestionPage(question, null, false, Form.empty(),
          "Dana Whitfield and Luis Ortega", "every day from 8:00 AM to 8:00 PM")));
    }
    pages.put("/my/check-in/safe", draw("check_in_safe", "page", new SafePage("Dana", "by 4:00 PM today", "/my/check-in/3")));
    pages.put("/my/check-in/hard", draw("check_in_hard", "page", new HardPage("Dana", "by 4:00 PM today", "2:04 PM", true)));
    pages.put("/my/check-in/thanks", draw("check_in_thanks", "reading", "Your team reads check-ins every day from 8:00 AM to 8:00 PM."));
    pages.put("/my/check-in/again", draw("check_in_again", "at", "2:04 PM"));
    pages.put("/calendar", draw("calendar", "page", MonthPage.around(LocalDate.of(2026, 3, 11))));
    return pages;
  }

  private static TodayPage busy() {
    return new TodayPage("Good afternoon, Sam", "Wednesday, March 11 · week 4 of about 12",
        new TodayPage.NextSession("Next up, in 4 hours", "Tonight, 6:00 to 9:00 PM", "Skills group: Riding out a craving",
            "Dana Whitfield", "Room B, Main Street"),
        true, new TodayPage.CheckInCard(false, null), true, true, List.of(new TodayPage.Asked("Mood questions (PHQ-9)", "/my/measures/PHQ-9")), 1,
        new HoursRing(225, 585, 540),
        List.of(new TodayPage.WeekLine("Mon", "Skills group", "2 h 45 done", TodayPage.Standing.DONE),
            new TodayPage.WeekLine("Tue", "With Dana", "missed", TodayPage.Standing.MISSED),
            new TodayPage.WeekLine("Wed", "Skills group", "2 h 45", TodayPage.Standing.AHEAD),
            new TodayPage.WeekLine("Thu", "Family and me", "called off", TodayPage.Standing.OFF)),
        List.of(new TodayPage.DayItem("With Dana", "10:00 AM · Room A, Main Street", "is-done"),
            new TodayPage.DayItem("Skills group", "6:00 PM · Room B, Main Street", "is-next")));
  }

  private static TodayPage quiet() {
    return new TodayPage("Good morning, Sam", "Sunday, March 15", null, false, new TodayPage.CheckInCard(true, "8:12 AM"), false, false, List.of(), 0,
        null, List.of(), List.of());
  }

  private static String draw(String template, Object... parameters) {
    var all = new java.util.ArrayList<Object>(List.of("shell", Shells.patient()));
    all.addAll(List.of(parameters));
    return Draw.page("face/portal/" + template, all.toArray());
  }

  static List<Pages.Look> looks() {
    return Pages.LOOKS;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageIsAccessibleAndFits(Pages.Look look) {
    new ClasspathSite(pages()).check(chromium, "portal", look);
  }
}
