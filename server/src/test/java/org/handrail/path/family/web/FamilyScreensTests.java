package org.handrail.path.family.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.Screens;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.family.FamilyFixtures;
import org.handrail.path.family.FamilyMessage;
import org.handrail.path.family.MemberId;
import org.handrail.path.family.PlanEvening;
import org.handrail.path.family.RecordFamilyPresence;
import org.handrail.path.family.SayHowToHelp;
import org.handrail.path.family.WriteToTeam;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of family work with something on them, in a browser: accessible and never wider than the screen. */
@HandrailTest
@SuppressWarnings("NullAway.Init")
class FamilyScreensTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;

  @Test
  void the_pages_of_rosa_sam_and_dana() {
    var family = new FamilyFixtures(house, context);
    var evening = new RollCallFixtures(context, house).evening(1);
    Actor dana = evening.clinic().dana();
    Actor sam = house.asPatient(evening.clinic().organization(), evening.first());
    Actor rosa = house.family(evening.clinic().organization(), "Rosa");
    MemberId member = family.joined(sam, rosa, "sessions", "hours", "help");
    family.invites(sam, "Mom", "");
    house.as(sam, () -> context.getBean(SayHowToHelp.class).say(member, "Dinner on Sunday would be great. Please don’t ask how it’s going.").orElseThrow());
    house.as(dana, () -> {
      var tonight = context.getBean(PlanEvening.class)
          .plan("brain", RollCallFixtures.MONDAY, LocalTime.of(18, 0), 75, "Main Street, Room B", "https://video.example.org/room").orElseThrow();
      context.getBean(PlanEvening.class).plan("talk", LocalDate.of(2026, 11, 19), LocalTime.of(18, 0), 75, "Main Street, Room B", "").orElseThrow();
      return context.getBean(RecordFamilyPresence.class).record(evening.first(), tonight, member, "").orElseThrow();
    });
    house.as(rosa, () -> context.getBean(WriteToTeam.class)
        .write(member, "He came home late on Friday and would not talk.", FamilyMessage.MaySay.ASK_FIRST, false).orElseThrow());
    try (Chromium chromium = Chromium.orSkip()) {
      var screens = new Screens(mvc, house);
      screens.check(chromium, rosa, "family", List.of("/family"));
      screens.check(chromium, sam, "family-patient", List.of("/my/people", "/my/people/" + member, "/my/people/" + member + "/take-off"));
      screens.check(chromium, dana, "family-staff", List.of("/patients/" + evening.first() + "/family", "/family-evenings"));
    }
  }
}
