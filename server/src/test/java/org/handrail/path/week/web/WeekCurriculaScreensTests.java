package org.handrail.path.week.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.week.Curricula;
import org.handrail.path.week.Curriculum;
import org.handrail.path.week.CurriculumTemplates;
import org.handrail.path.week.Group;
import org.handrail.path.week.Groups;
import org.handrail.path.week.StaffAvailabilities;
import org.handrail.path.week.StaffAvailability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What groups teach, when staff work, and who is kept apart, each by its form. */
@HandrailTest
class WeekCurriculaScreensTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired MockMvc mvc;
  @Autowired Curricula curricula;
  @Autowired CurriculumTemplates templates;
  @Autowired Groups groups;
  @Autowired StaffAvailabilities availabilities;

  private RollCallFixtures.Evening evening;
  private Actor dana;
  private Actor supervisor;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(2);
    dana = evening.clinic().dana();
    supervisor = house.staff(evening.clinic().organization(), Role.SUPERVISOR);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void the_templates_together_fill_a_week_of_nine_hours() {
    assertThat(templates.minutesAWeek()).isGreaterThanOrEqualTo(9 * 60);
    assertThat(templates.all()).allSatisfy(t -> {
      assertThat(t.topics()).isNotEmpty().allSatisfy(topic -> assertThat(topic.goals()).isNotEmpty());
      assertThat(t.source()).isNotBlank();
    });
  }

  private MockHttpServletRequestBuilder written(String address, String topics) {
    return post(address)
        .param("name", "Early skills").param("type", "group-counseling").param("order", "ordered").param("topics", topics)
        .with(house.signedIn(supervisor));
  }

  private Curriculum early() {
    return house.as(supervisor, () -> curricula.all()).stream().filter(c -> c.name().equals("Early skills")).findFirst().orElseThrow();
  }

  @Test
  void a_supervisor_writes_a_curriculum_and_a_group_teaches_it_in_order() throws Exception {
    mvc.perform(get("/week/curricula/new").param("template", "relapse-prevention").with(house.signedIn(supervisor)))
        .andExpect(content().string(containsString("- Find what boredom used to lead to")));
    mvc.perform(written("/week/curricula/new", "")).andExpect(status().is(422));
    mvc.perform(written("/week/curricula/new", "Planning a day\n- Write one down\n-\nCravings"))
        .andExpect(redirectedUrl("/week/curricula"));
    Curriculum made = early();
    assertThat(made.rolling()).isFalse();
    assertThat(made.topics())
        .containsExactly(new Curriculum.Topic("Planning a day", List.of("Write one down")), new Curriculum.Topic("Cravings", List.of()));
    mvc.perform(get("/week/curricula").with(house.signedIn(dana)))
        .andExpect(content().string(containsString("Write one down")))
        .andExpect(content().string(not(containsString("/week/curricula/" + made.id()))));
    Group monday =
        house.as(dana, () -> groups.of(evening.clinic().iop(), RollCallFixtures.MONDAY)).stream()
            .filter(g -> g.weekday() == DayOfWeek.MONDAY)
            .findFirst()
            .orElseThrow();
    mvc.perform(taught(monday, "life-skills", made)).andExpect(status().is(422)).andExpect(content().string(containsString("Early skills is for")));
    mvc.perform(taught(monday, "group-counseling", made)).andExpect(status().is3xxRedirection());
    Group now = house.as(dana, () -> groups.get(monday.id()));
    assertThat(now.curriculum()).isEqualTo(made.id());
    assertThat(now.topics()).containsExactly("Planning a day", "Cravings");
    mvc.perform(written("/week/curricula/" + made.id(), "Cravings").param("version", "99").param("active", "true"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Someone else changed this curriculum meanwhile")));
    mvc.perform(written("/week/curricula/" + made.id(), "Cravings\nSleep").param("version", String.valueOf(made.version())).param("active", "true"))
        .andExpect(redirectedUrl("/week/curricula"));
    assertThat(house.as(dana, () -> groups.get(monday.id())).topics()).containsExactly("Cravings", "Sleep");
  }

  private MockHttpServletRequestBuilder taught(Group group, String type, Curriculum curriculum) {
    return post("/admin/programs/groups/" + group.id())
        .param("version", String.valueOf(group.version())).param("name", group.name()).param("type", type)
        .param("weekdays", "1").param("starts", group.starts().toString()).param("ends", group.ends().toString())
        .param("room", evening.clinic().room().value().toString()).param("seats", String.valueOf(group.seats()))
        .param("from", group.from().toString()).param("facilitators", dana.staffId().value().toString())
        .param("tracks", evening.track().value().toString()).param("curriculum", curriculum.id().value().toString())
        .with(house.signedIn(supervisor));
  }

  @Test
  void working_hours_and_days_away_are_entered_for_a_colleague() throws Exception {
    String page = "/week/staff/" + dana.staffId();
    mvc.perform(get("/week/staff").with(house.signedIn(dana)))
        .andExpect(content().string(containsString("counted as always there")))
        .andExpect(content().string(not(containsString(page))));
    mvc.perform(get(page).with(house.signedIn(dana))).andExpect(status().isForbidden());
    mvc.perform(post(page).param("from1a", "12:00").param("until1a", "").with(house.signedIn(supervisor)))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("until when they work on Monday")));
    mvc.perform(
            post(page).param("from1a", "12:00").param("until1a", "21:00").param("languages", "es", "tlh")
                .with(house.signedIn(supervisor)))
        .andExpect(redirectedUrl(page));
    mvc.perform(post(page + "/away").param("from", "2026-12-21").param("last", "2026-12-24").param("reason", "Vacation")
            .with(house.signedIn(supervisor)))
        .andExpect(redirectedUrl(page));
    StaffAvailability now = house.as(dana, () -> availabilities.of(dana.staffId(), RollCallFixtures.MONDAY));
    assertThat(now.hours()).hasSize(1);
    assertThat(now.languages()).containsExactly("es");
    mvc.perform(get(page).with(house.signedIn(supervisor))).andExpect(content().string(containsString("Vacation")));
    mvc.perform(post(page + "/back").param("off", "no id").with(house.signedIn(supervisor))).andExpect(status().isNotFound());
    mvc.perform(post(page + "/back").param("off", now.off().getFirst().id().toString()).with(house.signedIn(supervisor)))
        .andExpect(redirectedUrl(page));
    assertThat(house.as(dana, () -> availabilities.of(dana.staffId(), RollCallFixtures.MONDAY)).off()).isEmpty();
  }

  @Test
  void who_is_kept_apart_is_for_those_who_plan_the_week_of_everybody() throws Exception {
    String one = house.patient(evening.clinic().organization()).value().toString();
    String other = evening.first().value().toString();
    mvc.perform(get("/week/keep-apart").with(house.signedIn(dana))).andExpect(status().isForbidden());
    mvc.perform(get("/week/set-up").with(house.signedIn(dana))).andExpect(content().string(not(containsString("keep-apart"))));
    mvc.perform(post("/week/keep-apart").param("one", one).param("other", "nobody").param("reason", "Partners").with(house.signedIn(supervisor)))
        .andExpect(status().is(422));
    mvc.perform(post("/week/keep-apart").param("one", one).param("other", other).param("reason", "Partners").with(house.signedIn(supervisor)))
        .andExpect(redirectedUrl("/week/keep-apart"));
    String page =
        mvc.perform(get("/week/keep-apart").with(house.signedIn(supervisor)))
            .andExpect(content().string(containsString("Partners")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String pair = page.replaceAll("(?s).*?/week/keep-apart/([^/]+)/end.*", "$1");
    mvc.perform(post("/week/keep-apart/" + pair + "/end").param("version", "99").with(house.signedIn(supervisor))).andExpect(status().is(422));
    mvc.perform(post("/week/keep-apart/" + pair + "/end").param("version", "0").with(house.signedIn(supervisor)))
        .andExpect(redirectedUrl("/week/keep-apart"));
    mvc.perform(get("/week/keep-apart").with(house.signedIn(supervisor))).andExpect(content().string(not(containsString("Partners"))));
  }

  @Test
  void a_pair_entered_in_the_evening_is_kept_apart_from_that_evening_on() throws Exception {
    // 19:30 in Chicago, where it is tomorrow already by UTC.
    clock.set(RollCallFixtures.MONDAY.atTime(19, 30).atZone(ZoneId.of("America/Chicago")).toInstant());
    String one = house.patient(evening.clinic().organization()).value().toString();
    mvc.perform(post("/week/keep-apart").param("one", one).param("other", evening.first().value().toString()).param("reason", "Partners")
            .with(house.signedIn(supervisor)))
        .andExpect(redirectedUrl("/week/keep-apart"));
    mvc.perform(get("/week/keep-apart").with(house.signedIn(supervisor))).andExpect(content().string(containsString("since Mon 16 November")));
  }
}
