package org.handrail.path.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RollCallFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class ArrivalsTests {
  private static final Pattern DIGITS = Pattern.compile("rc-code num\">([0-9]{4})<");

  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired Attendances attendances;
  @Autowired PlatformTransactionManager transactions;

  private RollCallFixtures.Evening evening;
  private Actor dana;
  private Actor caleb;
  private Actor ren;

  @BeforeEach
  void justBefore() {
    evening = new RollCallFixtures(context, house).evening(3);
    dana = evening.clinic().dana();
    caleb = house.asPatient(evening.clinic().organization(), evening.people().get(0));
    ren = house.asPatient(evening.clinic().organization(), evening.people().get(1));
    // 17:50 in Chicago: the group begins at 18:00.
    clock.set(Instant.parse("2026-11-16T23:50:00Z"));
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void whoever_types_the_code_is_recorded_when_the_facilitator_confirms() throws Exception {
    String code = code();
    assertThat(code()).as("the same for the whole session").isEqualTo(code);
    mvc.perform(get("/my").with(house.signedIn(caleb))).andExpect(content().string(containsString("I am here")));
    type(caleb, wrong(code), "That is not the code in the room");
    type(caleb, code, "Good to see you");
    mvc.perform(get("/my").with(house.signedIn(caleb))).andExpect(content().string(not(containsString("I am here"))));
    assertThat(recorded(caleb)).as("a claim is no record").isEmpty();
    clock.set(Instant.parse("2026-11-17T00:20:00Z"));
    type(ren, code, "Good to see you");

    mvc.perform(get("/sessions/" + evening.session()).with(house.signedIn(dana)))
        .andExpect(content().string(containsString("Checked in at 17:50")))
        .andExpect(content().string(containsString("Checked in at 18:20")))
        .andExpect(content().string(containsString("Confirm the 2 who checked in")));
    mvc.perform(post("/sessions/" + evening.session() + "/arrivals").with(house.signedIn(dana))).andExpect(redirectedUrl("/sessions/" + evening.session()));

    assertThat(recorded(caleb).orElseThrow().presence()).isEqualTo(new Presence.Here(null));
    assertThat(recorded(ren).orElseThrow().presence()).isEqualTo(new Presence.Late(LocalTime.of(18, 20), null));
    assertThat(recorded(house.asPatient(evening.clinic().organization(), evening.people().get(2)))).isEmpty();
    mvc.perform(post("/sessions/" + evening.session() + "/arrivals").with(house.signedIn(dana))).andExpect(flash().attribute("saved", "0 people are recorded."));
  }

  @Test
  void the_code_is_not_found_by_guessing() throws Exception {
    String code = code();
    for (int i = 0; i < 5; i++) {
      type(caleb, wrong(code), "That is not the code in the room");
    }
    type(caleb, code, "too many tries");
    type(ren, code, "Good to see you");
  }

  @Test
  void without_a_code_in_the_room_nothing_is_right_and_an_hour_before_there_is_none() throws Exception {
    type(caleb, "", "That is not the code in the room");
    clock.set(Instant.parse("2026-11-16T22:50:00Z"));
    mvc.perform(get("/sessions/" + evening.session() + "/code").with(house.signedIn(dana))).andExpect(content().string(containsString("No code now")));
    mvc.perform(get("/my").with(house.signedIn(caleb))).andExpect(content().string(not(containsString("I am here"))));
    Actor other = house.staff(evening.clinic().organization(), Role.COUNSELOR);
    mvc.perform(get("/sessions/" + evening.session() + "/code").with(house.signedIn(other))).andExpect(status().isForbidden());
  }

  private String code() throws Exception {
    String page = mvc.perform(get("/sessions/" + evening.session() + "/code").with(house.signedIn(dana))).andReturn().getResponse().getContentAsString();
    var found = DIGITS.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String wrong(String code) {
    return code.equals("0000") ? "0001" : "0000";
  }

  private void type(Actor who, String code, String said) throws Exception {
    mvc.perform(post("/my/here").param("code", code).with(house.signedIn(who)))
        .andExpect(redirectedUrl("/my"))
        .andExpect(flash().attribute("saved", containsString(said)));
  }

  private Optional<Attendance> recorded(Actor who) {
    PatientId patient = who.patientId();
    Supplier<Optional<Attendance>> find = () -> attendances.find(evening.session(), patient);
    return house.as(dana, () -> new TransactionTemplate(transactions).execute(status -> find.get()));
  }
}
