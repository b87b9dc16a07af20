package org.handrail.path.week.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.RollCallFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@HandrailTest
class WeekScreensTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired MockMvc mvc;

  private RollCallFixtures.Evening evening;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(2);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void the_week_counts_places_and_names_no_patient() throws Exception {
    mvc.perform(get("/week").with(house.signedIn(evening.clinic().dana())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("2/12")))
        .andExpect(content().string(not(containsString("Marsh"))));
  }

  @Test
  void a_week_without_anything_set_up_says_what_to_do() throws Exception {
    var director = house.staff(house.newOrganization(), Role.DIRECTOR);
    mvc.perform(get("/week").param("day", "not a day").with(house.signedIn(director)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Set up programs")));
  }

  @Test
  void a_patient_is_taken_off_a_track_and_put_on_again_by_hand() throws Exception {
    var dana = evening.clinic().dana();
    String base = "/patients/" + evening.first() + "/schedule";
    var page =
        mvc.perform(get(base).with(house.signedIn(dana)))
            .andExpect(status().isOk())
            .andExpect(content().string(containsString("Take off the track")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String place = page.replaceAll("(?s).*name=\"place\" value=\"([^\"]+)\".*", "$1");
    String version = page.replaceAll("(?s).*name=\"version\" value=\"([^\"]+)\".*", "$1");
    mvc.perform(
            post(base + "/leave")
                .param("place", place)
                .param("version", version)
                .param("on", "2026-11-19")
                .param("reason", "")
                .with(house.signedIn(dana)))
        .andExpect(status().is(422));
    mvc.perform(
            post(base + "/leave")
                .param("place", place)
                .param("version", version)
                .param("on", "2026-11-19")
                .param("reason", "New shift at work")
                .with(house.signedIn(dana)))
        .andExpect(redirectedUrl(base));
    mvc.perform(
            post(base + "/join")
                .param("track", evening.track().value().toString())
                .param("from", "2026-11-23")
                .with(house.signedIn(dana)))
        .andExpect(redirectedUrl(base));
    mvc.perform(post(base + "/join").param("track", "").param("from", "2026-11-23").with(house.signedIn(dana)))
        .andExpect(status().is(422));
  }

  @Test
  void another_patients_place_does_not_exist_here() throws Exception {
    var dana = evening.clinic().dana();
    var page =
        mvc.perform(get("/patients/" + evening.first() + "/schedule").with(house.signedIn(dana)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String place = page.replaceAll("(?s).*name=\"place\" value=\"([^\"]+)\".*", "$1");
    mvc.perform(
            post("/patients/" + evening.people().get(1) + "/schedule/leave")
                .param("place", place)
                .param("version", "1")
                .param("on", "2026-11-19")
                .param("reason", "x")
                .with(house.signedIn(dana)))
        .andExpect(status().isNotFound());
  }
}
