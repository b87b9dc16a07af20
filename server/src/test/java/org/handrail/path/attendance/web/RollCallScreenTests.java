package org.handrail.path.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.attendance.MakeUps;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.WeekFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HandrailTest
class RollCallScreenTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired RecordAttendance record;
  @Autowired Attendances attendances;
  @Autowired Rosters rosters;
  @Autowired MakeUps makeUps;
  @Autowired PatientSchedule schedule;
  @Autowired RelatedPeople related;

  private RollCallFixtures.Evening evening;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(3);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  private Actor dana() {
    return evening.clinic().dana();
  }

  private String session() {
    return "/sessions/" + evening.session();
  }

  private MockHttpServletResponse send(Actor actor, MockHttpServletRequestBuilder request) {
    try {
      return mvc.perform(request.with(house.signedIn(actor))).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A tap on one line, with name and value of each field in turn. */
  private MockHttpServletResponse tap(Actor actor, PatientId patient, int version, String... fields) {
    var request = post(session() + "/patients/" + patient).header("HX-Request", "true").param("version-" + patient, "" + version);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i] + "-" + patient, fields[i + 1]);
    }
    return send(actor, request);
  }

  private Attendance recorded(PatientId patient) {
    return house.as(dana(), () -> attendances.find(evening.session(), patient).orElseThrow());
  }

  private static String text(MockHttpServletResponse response) {
    try {
      return response.getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void one_tap_saves_the_line_and_answers_minutes_version_and_who_is_missing() {
    var answer = tap(dana(), evening.first(), 0, "mode", "HERE");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(text(answer)).contains("165 min").contains("1 of 3").contains("2 people are not recorded").doesNotContain("<li");
    assertThat(recorded(evening.first()).presence()).isEqualTo(new Presence.Here(null));
  }

  @Test
  void late_without_a_time_is_now_while_the_session_is_on() {
    var answer = tap(dana(), evening.first(), 0, "mode", "LATE");
    assertThat(recorded(evening.first()).presence()).isEqualTo(new Presence.Late(LocalTime.of(20, 30), null));
    assertThat(text(answer)).contains("value=\"20:30\"");
    clock.set(Instant.parse("2026-11-17T05:00:00Z"));
    var afterwards = tap(dana(), evening.people().get(1), 0, "mode", "LATE");
    assertThat(text(afterwards)).contains("needs the time");
  }

  @Test
  void times_are_read_as_people_type_them() {
    tap(dana(), evening.first(), 0, "mode", "LATE", "arrived", "6.20", "left", "8:30 pm");
    assertThat(recorded(evening.first()).presence()).isEqualTo(new Presence.Late(LocalTime.of(18, 20), LocalTime.of(20, 30)));
    var refused = tap(dana(), evening.first(), 1, "mode", "LATE", "arrived", "soon");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused)).contains("Write when they came, such as 18:20");
    assertThat(recorded(evening.first()).version()).isEqualTo(1);
  }

  @Test
  void video_fills_in_whom_to_call_and_asks_for_the_place() {
    house.as(dana(), () -> related.add(evening.first(), "Ana Marsh", "sister", "555-0101", true).orElseThrow());
    var answer = tap(dana(), evening.first(), 0, "mode", "VIDEO");
    assertThat(text(answer)).contains("needs the place").contains("Ana Marsh, sister, 555-0101");
    tap(dana(), evening.first(), 1, "mode", "VIDEO", "location", "Home", "contact", "Ana Marsh, 555-0101");
    assertThat(recorded(evening.first()).complete()).isTrue();
  }

  @Test
  void the_slower_of_two_people_sees_the_others_record_beside_their_own_choice() {
    tap(dana(), evening.first(), 0, "mode", "LATE", "arrived", "18:20");
    Actor director = house.staff(evening.clinic().organization(), "Noor", "Haas", java.time.LocalDate.of(2090, 1, 1), Role.SUPERVISOR);
    var slower = tap(director, evening.first(), 0, "mode", "AWAY", "reason", "ill");
    assertThat(slower.getStatus()).isEqualTo(409);
    assertThat(text(slower)).contains("Dana Whitfield recorded Late from 18:20 meanwhile. You chose Away.").contains("Keep theirs").contains("Save mine");
    assertThat(recorded(evening.first()).presence()).isInstanceOf(Presence.Late.class);
    // What they typed still stands on their screen with the version of the answer: sending it again is a decision.
    assertThat(tap(director, evening.first(), 1, "mode", "AWAY", "reason", "ill").getStatus()).isEqualTo(200);
    assertThat(recorded(evening.first()).presence()).isEqualTo(new Presence.Away("ill"));
  }

  @Test
  void without_script_one_button_saves_all_lines_that_were_answered() {
    var answer =
        send(
            dana(),
            post(session())
                .param("mode-" + evening.first(), "HERE").param("version-" + evening.first(), "0")
                .param("mode-" + evening.people().get(1), "AWAY").param("version-" + evening.people().get(1), "0")
                .param("version-" + evening.people().get(2), "0"));
    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(house.as(dana(), () -> attendances.at(evening.session()))).hasSize(2);
  }

  @Test
  void without_script_a_refused_line_comes_back_as_typed() {
    var answer =
        send(dana(), post(session()).param("mode-" + evening.first(), "LATE").param("arrived-" + evening.first(), "21:30").param("version-" + evening.first(), "0"));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(text(answer)).contains("value=\"21:30\"").contains("The session ended at 21:00. Choose Away");
  }

  @Test
  void undo_and_everyone_else_answer_with_the_page_as_it_is_now() {
    tap(dana(), evening.first(), 0, "mode", "AWAY");
    var undone = send(dana(), post(session() + "/patients/" + evening.first() + "/undo").param("version-" + evening.first(), "1"));
    assertThat(text(undone)).contains("not recorded").contains("<li");
    assertThat(send(dana(), post(session() + "/everyone-else")).getStatus()).isEqualTo(302);
    assertThat(text(send(dana(), get(session())))).contains("Everyone is recorded").contains("On to notes");
  }

  @Test
  void only_those_who_lead_the_session_or_supervise_record_in_it() {
    assertThat(tap(evening.clinic().luis(), evening.first(), 0, "mode", "HERE").getStatus()).isEqualTo(403);
    Actor director = house.staff(evening.clinic().organization(), Role.DIRECTOR);
    assertThat(text(send(director, get(session())))).contains("disabled").doesNotContain("Everyone else is here");
    assertThat(tap(director, evening.first(), 0, "mode", "HERE").getStatus()).isEqualTo(403);
    assertThat(send(house.staff(evening.clinic().organization(), Role.ADMIN), get(session())).getStatus()).isEqualTo(403);
  }

  @Test
  void a_make_up_takes_a_free_seat_once_and_counts_once() {
    house.as(dana(), () -> record.record(evening.session(), evening.first(), 0, new Presence.Away("work"), ""));
    var week = new WeekFixtures(context);
    var friday =
        house.as(
            dana(),
            () ->
                week.group(
                    evening.clinic().iop(), java.time.DayOfWeek.FRIDAY,
                    WeekFixtures.evening(RollCallFixtures.MONDAY, evening.clinic().room(), dana().staffId())));
    var address = session() + "/patients/" + evening.first() + "/make-up";
    assertThat(text(send(dana(), get(address)))).contains("Fri 20 November, 18:00–21:00").contains("12 free seats").doesNotContain("Wed 18 November");
    var into =
        house.as(
            dana(),
            () ->
                context.getBean(org.handrail.path.week.Sessions.class).of(friday, RollCallFixtures.NOW, RollCallFixtures.NOW.plusSeconds(7L * 86_400)).getFirst());
    assertThat(send(dana(), post(address).param("into", into.id().toString())).getStatus()).isEqualTo(302);
    assertThat(house.as(dana(), () -> rosters.expects(into.id(), evening.first()))).isTrue();
    assertThat(house.as(dana(), () -> makeUps.forMissed(evening.first(), evening.session()))).contains(into.id());
    assertThat(send(dana(), post(address).param("into", into.id().toString())).getStatus()).isEqualTo(422);
    assertThat(text(send(dana(), get("/sessions/" + into.id())))).contains("Make-up for Mon 16 November");
    assertThat(send(dana(), post(address + "/cancel")).getStatus()).isEqualTo(302);
    assertThat(house.as(dana(), () -> rosters.expects(into.id(), evening.first()))).isFalse();
  }

  @Test
  void nobody_makes_up_for_what_they_attended_or_in_a_session_that_is_theirs() {
    house.as(dana(), () -> record.record(evening.session(), evening.first(), 0, new Presence.Here(null), ""));
    var address = session() + "/patients/" + evening.first() + "/make-up";
    assertThat(text(send(dana(), post(address).param("into", evening.wednesday().id().toString())))).contains("They missed nothing");
    PatientId second = evening.people().get(1);
    house.as(dana(), () -> record.record(evening.session(), second, 0, new Presence.Away(null), ""));
    var own = send(dana(), post(session() + "/patients/" + second + "/make-up").param("into", evening.wednesday().id().toString()));
    assertThat(text(own)).contains("They are expected in this session already");
  }

  @Test
  void a_walk_in_is_found_by_name_among_people_in_the_program_only() {
    PatientId inProgram = house.patient(evening.clinic().organization(), "Zora", "Quill");
    house.as(dana(), () -> new WeekFixtures(context).admitted(inProgram, evening.clinic().iop(), RollCallFixtures.MONDAY));
    PatientId stranger = house.patient(evening.clinic().organization(), "Zora", "Quimby");
    var found = text(send(dana(), get(session() + "/add").param("q", "zora")));
    assertThat(found).contains("Zora Quill").doesNotContain("Quimby");
    assertThat(send(dana(), post(session() + "/add").param("who", stranger.toString())).getStatus()).isEqualTo(422);
    assertThat(send(dana(), post(session() + "/add").param("who", inProgram.toString())).getStatus()).isEqualTo(302);
    assertThat(house.as(dana(), () -> rosters.expects(evening.session(), inProgram))).isTrue();
  }

  @Test
  void a_session_called_off_says_why_and_can_be_put_back_on() {
    var answer = send(dana(), post(session() + "/call-off").param("version", "" + evening.monday().version()).param("off-reason", ""));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(send(dana(), post(session() + "/call-off").param("version", "" + evening.monday().version()).param("off-reason", "Fire alarm")).getStatus()).isEqualTo(302);
    assertThat(text(send(dana(), get(session())))).contains("Did not happen").contains("Fire alarm").contains("Put it back on");
    assertThat(send(dana(), post(session() + "/reinstate").param("version", "" + (evening.monday().version() + 1))).getStatus()).isEqualTo(302);
    assertThat(text(send(dana(), get(session())))).contains("Roll call");
  }

  @Test
  void the_list_leads_with_what_is_not_recorded() {
    clock.set(Instant.parse("2026-11-17T18:00:00Z"));
    String list = text(send(dana(), get("/sessions")));
    assertThat(list).contains("Not recorded yet").contains("0 of 3 recorded").contains("Record it now");
    String others = text(send(evening.clinic().luis(), get("/sessions")));
    assertThat(others).doesNotContain("Record it now").contains("The sessions you lead");
    assertThat(text(send(house.staff(evening.clinic().organization(), Role.SUPERVISOR), get("/sessions")))).contains("Record it now");
  }

  @Test
  void the_patients_tab_shows_what_they_attended_and_names_nobody_else() {
    house.as(dana(), () -> record.record(evening.session(), evening.first(), 0, new Presence.Late(LocalTime.of(18, 20), null), "bus 14"));
    String tab = text(send(dana(), get("/patients/" + evening.first() + "/sessions")));
    assertThat(tab).contains("Late, from 18:20").contains("145 of 165 min").contains("of 9 h this week").doesNotContain("Okafor").doesNotContain("Lindqvist");
  }

  @Test
  void an_address_that_names_nothing_is_not_found() {
    assertThat(send(house.staff(evening.clinic().organization(), Role.SUPERVISOR), get("/sessions/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
  }
}
