package org.handrail.path.week.build.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.week.Group;
import org.handrail.path.week.Groups;
import org.handrail.path.week.Session;
import org.handrail.path.week.Sessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whole weeks and repairs, as a supervisor meets them. */
@HandrailTest
class BuildScreensTests {
  private static final LocalDate NEXT = RollCallFixtures.MONDAY.plusWeeks(1);
  private static final LocalDate WEDNESDAY = RollCallFixtures.MONDAY.plusDays(2);

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired MockMvc mvc;
  @Autowired Groups groups;
  @Autowired Sessions sessions;

  private RollCallFixtures.Evening evening;
  private Actor supervisor;
  private String build;
  private String repair;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(3);
    supervisor = house.staff(evening.clinic().organization(), Role.SUPERVISOR);
    build = "/week/build/" + evening.clinic().iop();
    repair = "/week/repair/" + evening.clinic().iop();
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void a_week_with_one_more_group_is_asked_for_watched_questioned_and_published() throws Exception {
    page("/week").andExpect(content().string(containsString("href=\"/week/build\"")));
    mvc.perform(as(get("/week/build"))).andExpect(redirectedUrl(build));
    page(build).andExpect(content().string(containsString("Relapse prevention"))).andExpect(content().string(containsString("Nobody waits for a track.")));
    mvc.perform(as(post(build + "/wishes").param("name", "Money and meals"))).andExpect(status().is(422));
    mvc.perform(as(wish())).andExpect(redirectedUrl(build)).andExpect(flash().attributeExists("saved"));
    page(build).andExpect(content().string(containsString("Money and meals")));
    mvc.perform(as(post(build + "/pins").param("stays", group("Relapse prevention").id().toString()))).andExpect(redirectedUrl(build));
    page(build).andExpect(content().string(containsString("checked")));

    String proposal = ask();
    String shown = finished(proposal);
    assertThat(shown).contains("Money and meals", "What changes", "Publish this week").doesNotContain("null");
    page(proposal + "/why/" + meeting(shown, "Money and meals"))
        .andExpect(content().string(containsString("Why is Money and meals there?")))
        .andExpect(content().string(containsString("Saturday")));
    page(proposal + "/progress").andExpect(content().string(not(containsString("<html"))));
    mvc.perform(as(get(proposal + "/why/99"))).andExpect(status().isNotFound());

    mvc.perform(as(post(proposal + "/publish").param("version", version(shown)).param("why", "The third evening comes later")))
        .andExpect(redirectedUrl("/week?day=" + NEXT));
    assertThat(group("Money and meals").from()).isEqualTo(NEXT);
    page(proposal).andExpect(content().string(containsString("Published"))).andExpect(content().string(not(containsString("Publish this week"))));
    mvc.perform(as(post(proposal + "/publish").param("version", version(shown)))).andExpect(status().is(422));
  }

  @Test
  void a_week_is_set_aside_and_nothing_has_changed() throws Exception {
    mvc.perform(as(wish())).andExpect(redirectedUrl(build));
    String proposal = ask();
    String shown = finished(proposal);
    mvc.perform(as(post(proposal + "/aside").param("version", version(shown)))).andExpect(redirectedUrl(build));
    assertThat(house.as(supervisor, () -> groups.of(evening.clinic().iop(), NEXT))).hasSize(2);
    page(build).andExpect(content().string(containsString("Set aside")));
    String wish = Objects.requireNonNull(first("wishes/([-0-9a-f]+)/drop", page(build).andReturn().getResponse().getContentAsString()));
    mvc.perform(as(post(build + "/wishes/" + wish + "/drop"))).andExpect(redirectedUrl(build));
    page(build).andExpect(content().string(not(containsString("Money and meals"))));
  }

  @Test
  void a_sick_facilitator_is_stood_in_for_and_the_session_stays_where_people_expect_it() throws Exception {
    page(repair).andExpect(content().string(containsString("Dana Whitfield")));
    mvc.perform(as(post(repair).param("from", WEDNESDAY.toString()))).andExpect(status().is(422));
    mvc.perform(as(post(repair).param("from", "2026-11-01").param("away", dana()))).andExpect(status().is(422));
    String proposal = location(mvc.perform(as(post(repair).param("from", WEDNESDAY.toString()).param("away", dana()))).andReturn());
    String shown = finished(proposal);
    assertThat(shown).contains("Dana Whitfield is away", "Wednesday 18:00", "Luis Ortega", "Whom it concerns", "Caleb");

    mvc.perform(as(post(proposal + "/publish").param("version", version(shown)).param("why", "Luis leads tonight")))
        .andExpect(redirectedUrlPattern("/week?day=*"));

    Session now = house.as(supervisor, () -> sessions.get(evening.wednesday().id()));
    assertThat(now.facilitators()).containsExactly(evening.clinic().luis().staffId());
    assertThat(now.startsAt()).isEqualTo(evening.wednesday().startsAt());
  }

  @Test
  void what_cannot_be_saved_says_so_and_stays() throws Exception {
    String room = evening.clinic().room().value().toString();
    String proposal =
        location(mvc.perform(as(post(repair).param("from", WEDNESDAY.toString()).param("rooms", room))).andReturn());
    String shown = finished(proposal);
    assertThat(shown).contains("These stay as they are: find somebody, or call them off", "finds no room");
    assertThat(house.as(supervisor, () -> sessions.get(evening.wednesday().id())).room()).isEqualTo(evening.clinic().room());
  }

  @Test
  void whoever_has_only_their_own_team_neither_builds_nor_repairs() throws Exception {
    Actor dana = evening.clinic().dana();
    for (String address : List.of("/week/build", build, repair)) {
      mvc.perform(get(address).with(house.signedIn(dana))).andExpect(status().isForbidden());
    }
    mvc.perform(get("/week").with(house.signedIn(dana))).andExpect(content().string(not(containsString("/week/build"))));
  }

  private MockHttpServletRequestBuilder wish() {
    return post(build + "/wishes")
        .param("name", "Money and meals").param("type", "group-counseling").param("times", "1").param("minutes", "180")
        .param("breakMinutes", "0").param("seats", "8").param("leaders", "1").param("tracks", evening.track().toString());
  }

  private String ask() throws Exception {
    return location(mvc.perform(as(post(build).param("from", NEXT.toString()).param("seconds", "20"))).andReturn());
  }

  private static String location(MvcResult result) {
    assertThat(result.getResponse().getStatus()).isEqualTo(302);
    return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
  }

  /** The page once nothing moves any more. */
  private String finished(String proposal) throws Exception {
    long until = System.nanoTime() + 90_000_000_000L;
    while (System.nanoTime() < until) {
      String shown = page(proposal).andReturn().getResponse().getContentAsString();
      if (!shown.contains("every 2s")) {
        return shown;
      }
      LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError("It is still being built");
  }

  private static String version(String shown) {
    return Objects.requireNonNull(first("name=\"version\" value=\"(\\d+)\"", shown));
  }

  private static int meeting(String shown, String name) {
    return Integer.parseInt(Objects.requireNonNull(first("/why/(\\d+)\">Why\\?<span class=\"visually-hidden\"> " + name, shown)));
  }

  private static @Nullable String first(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private Group group(String name) {
    return house.as(supervisor, () -> groups.of(evening.clinic().iop(), NEXT)).stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
  }

  private String dana() {
    return evening.clinic().dana().staffId().value().toString();
  }

  private ResultActions page(String address) throws Exception {
    return mvc.perform(as(get(address))).andExpect(status().isOk());
  }

  private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
    return request.with(house.signedIn(supervisor));
  }
}
