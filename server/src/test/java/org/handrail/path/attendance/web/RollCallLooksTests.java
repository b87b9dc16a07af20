package org.handrail.path.attendance.web;

import java.time.LocalTime;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.Screens;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.attendance.RollCallFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Twelve people in a group, half-way through the roll call: accessible, and never wider than the screen. */
@HandrailTest
class RollCallLooksTests {
  private static Chromium chromium;

  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired RecordAttendance record;

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

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void a_roll_call_of_twelve() {
    var evening = new RollCallFixtures(context, house).evening(12);
    var dana = evening.clinic().dana();
    house.as(
        dana,
        () -> {
          for (int i = 0; i < 11; i++) {
            Presence presence =
                switch (i) {
                  case 3 -> new Presence.Late(LocalTime.of(18, 20), null);
                  case 4 -> new Presence.Video(null, null, "Home, 4 Elm Street", "Asha Raman, sister, 555-0101");
                  case 9 -> new Presence.Away("no-contact");
                  case 10 -> new Presence.Here(LocalTime.of(19, 30));
                  case 7 -> new Presence.Video(null, null, "", "Ana Whitehorse, sister, 555-0102");
                  default -> new Presence.Here(null);
                };
            String remark = i == 3 ? "Bus 14" : i == 0 ? "Seen by Dana at 17:45, safety plan reviewed" : i == 10 ? "work shift" : "";
            record.record(evening.session(), evening.people().get(i), 0, presence, remark);
          }
          return true;
        });
    new Screens(mvc, house).check(chromium, dana, "rollcall", List.of("/sessions/" + evening.session()));
  }
}
