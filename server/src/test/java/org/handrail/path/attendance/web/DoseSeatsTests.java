package org.handrail.path.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.Instant;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.MakeUps;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.week.GroupId;
import org.handrail.path.week.Session;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.WeekFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class DoseSeatsTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired RecordAttendance record;
  @Autowired MakeUps makeUps;

  private RollCallFixtures.Evening evening;
  private Actor dana;
  private PatientId caleb;
  private String address;

  @BeforeEach
  void missedMonday() {
    evening = new RollCallFixtures(context, house).evening(2);
    dana = evening.clinic().dana();
    caleb = evening.first();
    address = "/patients/" + caleb + "/make-up";
    house.as(dana, () -> record.record(evening.session(), caleb, 0, new Presence.Away("work"), ""));
    // Tuesday noon: Monday's group is over.
    clock.set(Instant.parse("2026-11-17T18:00:00Z"));
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void a_seat_that_is_left_this_week_makes_up_for_what_was_missed() throws Exception {
    Session friday = first(group(DayOfWeek.FRIDAY));
    mvc.perform(get(address).with(house.signedIn(dana)))
        .andExpect(content().string(containsString("Monday 16 November")))
        .andExpect(content().string(containsString("minutes missed")))
        .andExpect(content().string(containsString(friday.id().toString())))
        .andExpect(content().string(not(containsString(evening.wednesday().id().toString()))));

    take(friday, 302);
    assertThat(house.as(dana, () -> makeUps.forMissed(caleb, evening.session()))).contains(friday.id());
    mvc.perform(get(address).with(house.signedIn(dana))).andExpect(content().string(containsString("Nothing to make up for")));
    take(friday, 422);
  }

  @Test
  void seats_of_next_week_and_ones_own_are_not_offered_and_not_given() throws Exception {
    mvc.perform(get(address).with(house.signedIn(dana))).andExpect(content().string(containsString("No free seat that fits before the week ends")));
    take(evening.wednesday(), 422);
    clock.set(Instant.parse("2026-11-21T18:00:00Z"));
    Session friday = first(group(DayOfWeek.FRIDAY));
    assertThat(friday.day().getDayOfMonth()).isEqualTo(27);
    mvc.perform(get(address).with(house.signedIn(dana))).andExpect(content().string(not(containsString(friday.id().toString()))));
    take(friday, 422);
  }

  @Test
  void what_was_missed_is_for_those_who_may_read_attendance() throws Exception {
    Actor teresa = house.staff(evening.clinic().organization(), Role.ADMISSIONS);
    house.as(dana, () -> {
      context.getBean(CareTeam.class).join(caleb, teresa.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    mvc.perform(get("/patients/" + caleb + "/schedule").with(house.signedIn(teresa))).andExpect(status().isOk());
    mvc.perform(get(address).with(house.signedIn(teresa))).andExpect(status().isForbidden());
    Actor stranger = house.staff(evening.clinic().organization(), Role.COUNSELOR);
    mvc.perform(get(address).with(house.signedIn(stranger))).andExpect(status().isForbidden());
    Actor robert = house.staff(evening.clinic().organization(), Role.DIRECTOR);
    mvc.perform(get(address).with(house.signedIn(robert))).andExpect(status().isOk());
  }

  private void take(Session into, int status) throws Exception {
    mvc.perform(post(address).param("missed", evening.session().toString()).param("into", into.id().toString()).with(house.signedIn(dana)))
        .andExpect(status().is(status));
  }

  private GroupId group(DayOfWeek day) {
    var week = new WeekFixtures(context);
    return house.as(dana, () -> week.group(evening.clinic().iop(), day, WeekFixtures.evening(RollCallFixtures.MONDAY, evening.clinic().room(), dana.staffId())));
  }

  private Session first(GroupId group) {
    Instant now = clock.instant();
    return house.as(dana, () -> context.getBean(Sessions.class).of(group, now, now.plusSeconds(8L * 86_400)).getFirst());
  }
}
