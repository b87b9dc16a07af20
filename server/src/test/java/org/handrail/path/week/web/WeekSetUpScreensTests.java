package org.handrail.path.week.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.week.Group;
import org.handrail.path.week.Groups;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Session;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.Track;
import org.handrail.path.week.TrackKind;
import org.handrail.path.week.Tracks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Tracks, groups, moved sessions, appointments and busy times, each by its form. */
@HandrailTest
class WeekSetUpScreensTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired MockMvc mvc;
  @Autowired Tracks tracks;
  @Autowired Groups groups;
  @Autowired Sessions sessions;
  @Autowired PatientSchedule schedule;

  private RollCallFixtures.Evening evening;
  private Actor dana;
  private Actor director;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(2);
    dana = evening.clinic().dana();
    director = house.staff(evening.clinic().organization(), Role.DIRECTOR);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  private String program() {
    return "/admin/programs/" + evening.clinic().iop();
  }

  private Session ahead() {
    return house.as(dana, () -> schedule.next(evening.first(), 5)).stream()
        .filter(s -> s.startsAt().isAfter(clock.instant()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_director_makes_a_closed_cohort_for_women() throws Exception {
    mvc.perform(
            post(program() + "/tracks/new")
                .param("name", "Cohort 7").param("kind", "WOMEN").param("from", "2026-11-30")
                .param("cohort", "closed").param("joinsUntil", "").with(house.signedIn(director)))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Cohort 7")));
    mvc.perform(
            post(program() + "/tracks/new")
                .param("name", "Cohort 7").param("kind", "WOMEN").param("from", "2026-11-30")
                .param("cohort", "closed").param("joinsUntil", "2026-12-04").with(house.signedIn(director)))
        .andExpect(redirectedUrl(program() + "/groups"));
    Track made =
        house.as(director, () -> tracks.of(evening.clinic().iop(), LocalDate.of(2026, 11, 30))).stream()
            .filter(t -> t.name().equals("Cohort 7"))
            .findFirst()
            .orElseThrow();
    assertThat(made.kind()).isEqualTo(TrackKind.WOMEN);
    assertThat(made.joinsUntil()).isEqualTo("2026-12-05");
    mvc.perform(get("/admin/programs/tracks/" + made.id()).with(house.signedIn(director)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("2026-12-04")));
  }

  private MockHttpServletRequestBuilder morning(String starts) {
    return post(program() + "/groups/new")
        .param("name", "Morning skills").param("type", "life-skills").param("weekdays", "1", "3")
        .param("starts", starts).param("ends", "12:00").param("breakAt", "11:00").param("breakMinutes", "15")
        .param("room", evening.clinic().room().value().toString()).param("seats", "10").param("from", "2026-11-30")
        .param("facilitators", dana.staffId().value().toString()).param("topics", "Sleep\nMoney\n\n")
        .with(house.signedIn(director));
  }

  @Test
  void a_director_plans_a_group_on_two_weekdays_and_changes_one() throws Exception {
    mvc.perform(morning("10 o'clock")).andExpect(status().is(422)).andExpect(content().string(containsString("Morning skills")));
    mvc.perform(morning("10:00")).andExpect(redirectedUrl(program() + "/groups"));
    List<Group> made =
        house.as(director, () -> groups.of(evening.clinic().iop(), LocalDate.of(2026, 11, 30))).stream()
            .filter(g -> g.name().equals("Morning skills"))
            .toList();
    assertThat(made).hasSize(2).allSatisfy(g -> {
      assertThat(g.minutes()).isEqualTo(120);
      assertThat(g.pause().after()).isEqualTo(60);
      assertThat(g.topics()).containsExactly("Sleep", "Money");
    });
    mvc.perform(get(program() + "/groups").with(house.signedIn(director)))
        .andExpect(content().string(containsString("Monday 10:00–12:00")));
    // The same room and counselor once more: both are named.
    mvc.perform(morning("10:30"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("leads Morning skills, Mondays 10:00–12:00")));
    Group one = made.getFirst();
    mvc.perform(
            post("/admin/programs/groups/" + one.id())
                .param("version", String.valueOf(one.version()))
                .param("name", "Morning skills").param("type", "life-skills")
                .param("weekdays", String.valueOf(one.weekday().getValue())).param("starts", "09:30").param("ends", "11:30")
                .param("telehealth", "true").param("seats", "8").param("from", "2026-11-30")
                .param("facilitators", dana.staffId().value().toString())
                .with(house.signedIn(director)))
        .andExpect(redirectedUrl(program() + "/groups"));
    assertThat(house.as(director, () -> groups.get(one.id())).starts()).isEqualTo(LocalTime.of(9, 30));
  }

  @Test
  void a_session_is_moved_and_the_one_who_was_slower_keeps_what_they_typed() throws Exception {
    Session next = ahead();
    String page = "/sessions/" + next.id() + "/move";
    mvc.perform(get(page).with(house.signedIn(dana))).andExpect(status().isOk());
    mvc.perform(moved(page, next.version(), "13:00", "Room flooded").with(house.signedIn(dana)))
        .andExpect(redirectedUrl("/sessions/" + next.id()));
    assertThat(house.as(dana, () -> sessions.get(next.id())).starts()).isEqualTo(LocalTime.of(13, 0));
    mvc.perform(moved(page, next.version(), "14:00", "My own reason").with(house.signedIn(director)))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Someone else changed this session meanwhile")))
        .andExpect(content().string(containsString("My own reason")));
  }

  private MockHttpServletRequestBuilder moved(String page, int version, String starts, String reason) {
    return post(page)
        .param("version", String.valueOf(version)).param("day", ahead().day().toString()).param("starts", starts)
        .param("room", evening.clinic().room().value().toString())
        .param("facilitators", dana.staffId().value().toString()).param("reason", reason);
  }

  private MockHttpServletRequestBuilder appointment(String base, String starts) {
    return post(base + "/book")
        .param("type", "individual").param("day", "2026-12-01").param("starts", starts).param("minutes", "50")
        .param("telehealth", "true").param("staff", dana.staffId().value().toString()).with(house.signedIn(dana));
  }

  @Test
  void an_appointment_is_booked_once() throws Exception {
    String base = "/patients/" + evening.first() + "/schedule";
    mvc.perform(get(base + "/book").with(house.signedIn(dana))).andExpect(status().isOk());
    mvc.perform(appointment(base, "10:00")).andExpect(redirectedUrl(base));
    mvc.perform(appointment(base, "10:30"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("leads Individual session, 10:00–10:50")));
  }

  @Test
  void when_a_patient_cannot_come_is_entered_and_taken_back() throws Exception {
    String base = "/patients/" + evening.first() + "/schedule";
    mvc.perform(
            post(base + "/busy").param("days", "1").param("starts", "09:00").param("ends", "").param("kind", "WORK")
                .with(house.signedIn(dana)))
        .andExpect(status().is(422));
    mvc.perform(
            post(base + "/busy").param("days", "1", "2").param("starts", "09:00").param("ends", "16:30").param("kind", "WORK")
                .with(house.signedIn(dana)))
        .andExpect(redirectedUrl(base + "#availability"));
    String page =
        mvc.perform(get(base).with(house.signedIn(dana)))
            .andExpect(content().string(containsString("Tuesday 9:00–16:30")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String busy = page.replaceAll("(?s).*?name=\"busy\" value=\"([^\"]+)\".*", "$1");
    mvc.perform(post(base + "/busy/remove").param("busy", "no id").with(house.signedIn(dana))).andExpect(status().isNotFound());
    mvc.perform(post(base + "/busy/remove").param("busy", busy).with(house.signedIn(dana)))
        .andExpect(redirectedUrl(base + "#availability"));
    mvc.perform(get(base).with(house.signedIn(dana)))
        .andExpect(content().string(not(containsString("Monday 9:00–16:30"))));
  }

  @Test
  void a_refused_form_leaves_the_other_forms_of_the_page_alone() throws Exception {
    String base = "/patients/" + evening.first() + "/schedule";
    String page =
        mvc.perform(post(base + "/join").param("track", "no id").param("from", "2031-01-01").with(house.signedIn(dana)))
            .andExpect(status().is(422))
            .andExpect(content().string(containsString("Choose a track")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page.split("is-bad", -1)).hasSize(2);
    mvc.perform(post(base + "/leave").param("place", "no id").with(house.signedIn(dana))).andExpect(status().isNotFound());
  }

  @Test
  void a_supervisor_sets_up_the_week_and_a_counselor_only_reads_it() throws Exception {
    Actor supervisor = house.staff(evening.clinic().organization(), Role.SUPERVISOR);
    mvc.perform(get("/week/set-up").with(house.signedIn(dana)))
        .andExpect(content().string(containsString(program() + "/groups")));
    mvc.perform(get(program() + "/groups").with(house.signedIn(dana)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/groups/new"))));
    mvc.perform(get(program() + "/groups/new").with(house.signedIn(dana))).andExpect(status().isForbidden());
    mvc.perform(get(program() + "/groups/new").with(house.signedIn(supervisor))).andExpect(status().isOk());
  }
}
