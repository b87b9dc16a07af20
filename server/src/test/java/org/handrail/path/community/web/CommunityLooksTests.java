package org.handrail.path.community.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.Screens;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.community.ResourceId;
import org.handrail.path.community.ResourceKind;
import org.handrail.path.community.SaveResource;
import org.handrail.path.community.referral.FollowReferral;
import org.handrail.path.community.referral.ReferPatient;
import org.handrail.path.community.referral.ReferralId;
import org.handrail.path.community.referral.ReferralOutcome;
import org.handrail.path.week.WeekFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What is around a patient, and the seats left this week, as they look: phone and desk, light and dark. */
@HandrailTest
@SuppressWarnings("NullAway.Init")
class CommunityLooksTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired CareTeam team;
  @Autowired SaveResource save;
  @Autowired ReferPatient refer;
  @Autowired FollowReferral follow;

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void referrals_and_seats_at_both_widths() {
    var evening = new RollCallFixtures(context, house).evening(1);
    PatientId caleb = evening.first();
    Actor dana = evening.clinic().dana();
    Actor luis = house.staff(evening.clinic().organization(), Role.CASE_MANAGER);
    house.as(dana, () -> {
      team.join(caleb, luis.staffId(), CareTeam.Part.PEER_COACH);
      return context.getBean(RecordAttendance.class).record(evening.session(), caleb, 0, new Presence.Away("work"), "");
    });
    ResourceId home = entered(luis, ResourceKind.SOBER_HOME, "Cedar House", 2);
    ResourceId work = entered(luis, ResourceKind.WORK, "Second Start job center for everybody who has a record and wants to work in a warehouse or a kitchen", null);
    house.as(luis, () -> refer.onTheirOwn(caleb, work, "Work that knows about the record, near the bus, and not at night.").orElseThrow());
    ReferralId known = house.as(luis, () -> refer.onTheirOwn(caleb, home, "").orElseThrow());
    house.as(luis, () -> follow.settle(caleb, known, ReferralOutcome.NO_PLACE, "Full until January").orElseThrow());
    clock.set(Instant.parse("2026-11-17T18:00:00Z"));
    house.as(dana, () -> new WeekFixtures(context).group(evening.clinic().iop(), DayOfWeek.FRIDAY,
        WeekFixtures.evening(RollCallFixtures.MONDAY, evening.clinic().room(), dana.staffId())));
    String record = "/patients/" + caleb;
    try (Chromium chromium = Chromium.orSkip()) {
      var screens = new Screens(mvc, house);
      screens.check(chromium, luis, "community", List.of(record + "/community", record + "/community/find", record + "/community/refer/" + home, "/community/referrals"));
      screens.check(chromium, dana, "seats", List.of(record + "/make-up"));
      screens.check(chromium, house.asPatient(evening.clinic().organization(), caleb), "support", List.of("/my/support"));
    }
  }

  private ResourceId entered(Actor by, ResourceKind kind, String name, @Nullable Integer beds) {
    return house.as(by, () -> save.save(null, 0, new SaveResource.Entry(kind, name, "", "7 Cedar Street", "Tulsa", "OK", "74103", "(918) 555-0151", "", "", beds, false)).orElseThrow());
  }
}
