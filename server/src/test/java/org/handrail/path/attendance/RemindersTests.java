package org.handrail.path.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.messages.ChangeOptIn;
import org.handrail.foundation.messages.Channel;
import org.handrail.foundation.messages.Postman;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.ChangeIdentity;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Jobs;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.week.CallOffSession;
import org.handrail.path.week.EnrolOnTrack;
import org.handrail.path.week.MoveSession;
import org.handrail.path.week.Session;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.WeekFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Reminders, read back from a mail server and a text message service. The group is on Monday and Wednesday, 18:00. */
@HandrailTest
class RemindersTests {
  private static final String REMINDER = "A reminder: you have an appointment on Wednesday, November 18 at 6:00 PM.";

  /** Tuesday 17:00 in Chicago. */
  private static final Instant TUESDAY_EVENING = Instant.parse("2026-11-17T23:00:00Z");

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired Jobs jobs;
  @Autowired ChangeOptIn change;
  @Autowired ChangeIdentity identity;
  @Autowired Patients patients;
  @Autowired RecordAttendance record;
  @Autowired CallOffSession callOff;
  @Autowired MoveSession move;
  @Autowired Sessions sessions;
  @Autowired MockMvc mvc;

  private RollCallFixtures.Evening evening;
  private OrganizationId organization;
  private PatientId caleb;
  private Postman post;

  @BeforeEach
  void twoPeopleOfWhomOneAskedForReminders() {
    evening = new RollCallFixtures(context, house).evening(2);
    organization = evening.clinic().organization();
    caleb = evening.first();
    post = new Postman(context);
    post.allowTexts(organization);
    evening.people().forEach(person -> reachable(person, "405 555 0142", "caleb@example.org"));
    wants(Channel.EMAIL);
    wants(Channel.SMS);
  }

  @AfterEach
  void timeGoesOn() {
    post.close();
    clock.follow();
  }

  private <T> T dana(Supplier<T> work) {
    return house.as(evening.clinic().dana(), work);
  }

  private void reachable(PatientId patient, String phone, String email) {
    dana(() -> {
      var now = patients.get(patient);
      return identity.change(patient, now.version(), now.identity().with(new Contact(phone, email, null, null, null, null)));
    }).orElseThrow();
  }

  private void wants(Channel channel) {
    dana(() -> change.change(caleb, channel, true)).orElseThrow();
  }

  private void at(String instant) {
    at(Instant.parse(instant));
  }

  /** The job runs, then what is due is sent. */
  private void at(Instant instant) {
    clock.set(instant);
    jobs.runNow("attendance-remind", organization);
    post.deliver(organization);
  }

  private void missesMonday() {
    dana(() -> record.record(evening.session(), caleb, 0, new Presence.Away(null), ""));
  }

  private Session now(Session session) {
    return dana(() -> sessions.get(session.id()));
  }

  @Test
  void the_evening_before_one_mail_and_one_text_come_in_neutral_words() {
    at(TUESDAY_EVENING.minusSeconds(60));
    assertThat(post.mails()).as("not before the evening").isEmpty();
    at(TUESDAY_EVENING);
    at(TUESDAY_EVENING.plus(Duration.ofMinutes(15)));
    at(TUESDAY_EVENING.plus(Duration.ofHours(2)));
    assertThat(post.mails()).containsExactly("caleb@example.org: Appointment: " + REMINDER + " To change it, let us know.");
    assertThat(post.texts()).containsExactly("+14055550142: " + REMINDER + " To change it, let us know.");
  }

  @Test
  void who_did_not_ask_gets_nothing_and_who_stops_gets_nothing_that_waits() {
    at("2026-11-18T04:00:00Z"); // Tuesday 22:00: queued, and waits for the morning
    dana(() -> change.change(caleb, Channel.SMS, false)).orElseThrow();
    at("2026-11-18T14:30:00Z"); // Wednesday 8:30
    assertThat(post.texts()).isEmpty();
    assertThat(post.mails()).hasSize(1);
  }

  @Test
  void a_new_number_gets_nothing_before_its_owner_was_asked() {
    reachable(caleb, "405 555 0199", "caleb@example.org");
    at(TUESDAY_EVENING);
    assertThat(post.texts()).isEmpty();
    assertThat(post.mails()).hasSize(1);
  }

  @Test
  void a_reminder_that_would_come_after_the_session_is_not_sent() {
    clock.set(TUESDAY_EVENING);
    jobs.runNow("attendance-remind", organization);
    clock.set(evening.wednesday().startsAt());
    post.deliver(organization);
    assertThat(post.mails()).isEmpty();
    assertThat(post.texts()).isEmpty();
  }

  @Test
  void a_miss_is_written_about_after_an_hour_only_when_the_roll_call_says_so_and_not_at_night() {
    at("2026-11-17T04:15:00Z"); // 22:15: over for an hour and a quarter, nobody recorded
    missesMonday();
    at("2026-11-17T04:30:00Z");
    assertThat(post.texts()).as("quiet hours").isEmpty();
    at("2026-11-17T14:00:00Z"); // Tuesday 8:00
    at("2026-11-17T14:15:00Z");
    at(TUESDAY_EVENING);
    assertThat(post.texts())
        .as("one message that day: the miss and the next appointment in one")
        .containsExactly(
            "+14055550142: We missed each other. Your next appointment is on Wednesday, November 18 at 6:00 PM. To change it, let us know.");
  }

  @Test
  void who_was_there_after_all_is_not_written_to() {
    clock.set(Instant.parse("2026-11-17T04:15:00Z"));
    missesMonday();
    at("2026-11-17T04:30:00Z");
    dana(() -> record.record(evening.session(), caleb, 1, new Presence.Here(null), ""));
    at("2026-11-17T14:00:00Z");
    assertThat(post.texts()).isEmpty();
  }

  @Test
  void an_agreed_absence_is_not_written_about() {
    clock.set(Instant.parse("2026-11-17T04:15:00Z"));
    dana(() -> record.record(evening.session(), caleb, 0, new Presence.Away("excused"), ""));
    at("2026-11-17T14:00:00Z");
    assertThat(post.texts()).isEmpty();
  }

  @Test
  void a_session_called_off_is_not_announced_and_one_announced_is_called_back() {
    at("2026-11-18T04:00:00Z"); // 22:00: waits for the morning
    dana(() -> callOff.callOff(evening.wednesday().id(), now(evening.wednesday()).version(), "Ice on the roads")).orElseThrow();
    at("2026-11-18T14:00:00Z");
    assertThat(post.texts()).as("taken back before it left").isEmpty();
  }

  @Test
  void a_session_called_off_after_its_reminder_is_told_once() {
    at(TUESDAY_EVENING);
    dana(() -> callOff.callOff(evening.wednesday().id(), now(evening.wednesday()).version(), "Ice on the roads")).orElseThrow();
    at(TUESDAY_EVENING.plusSeconds(900));
    assertThat(post.texts()).hasSize(2).last().asString()
        .isEqualTo("+14055550142: A change: your appointment on Wednesday, November 18 at 6:00 PM is off. To see what is next, let us know.");
  }

  @Test
  void a_moved_session_is_told_with_its_new_time_and_not_reminded_of_twice() {
    at(TUESDAY_EVENING);
    var wednesday = now(evening.wednesday());
    dana(() -> move.move(
            wednesday.id(), wednesday.version(),
            new MoveSession.Change(wednesday.day(), LocalTime.of(18, 30), wednesday.room(), wednesday.facilitators(), "Late start")))
        .orElseThrow();
    at(TUESDAY_EVENING.plusSeconds(900));
    at(TUESDAY_EVENING.plusSeconds(1800));
    assertThat(post.texts()).hasSize(2).last().asString().contains("is on Wednesday, November 18 at 6:30 PM now");
  }

  @Test
  void when_the_clocks_change_the_evening_is_still_five_o_clock_and_the_session_at_six() {
    // The clocks go back on Sunday, November 1: 17:00 is 23:00 in UTC then, and was 22:00 the day before.
    clock.set(Instant.parse("2026-10-26T15:00:00Z"));
    var week = new WeekFixtures(context);
    var from = LocalDate.of(2026, 10, 26);
    dana(() -> {
      var track = week.track(evening.clinic().iop(), from);
      week.group(
          evening.clinic().iop(), DayOfWeek.MONDAY,
          WeekFixtures.until(
              WeekFixtures.on(WeekFixtures.evening(from, null, evening.clinic().luis().staffId()), track),
              LocalDate.of(2026, 11, 8)));
      PatientId priya = house.patient(organization, "Priya", "Raman");
      context.getBean(CareTeam.class).join(priya, evening.clinic().dana().staffId(), CareTeam.Part.PRIMARY);
      week.admitted(priya, evening.clinic().iop(), from);
      context.getBean(EnrolOnTrack.class).enrol(priya, track, from).orElseThrow();
      reachable(priya, "405 555 0177", "priya@example.org");
      return change.change(priya, Channel.EMAIL, true).orElseThrow();
    });
    at("2026-11-01T22:30:00Z");
    assertThat(post.mails()).as("16:30 on Sunday").isEmpty();
    at("2026-11-01T23:00:00Z");
    assertThat(post.mails()).singleElement().asString().contains("on Monday, November 2 at 6:00 PM");
  }

  @Test
  void a_patient_switches_reminders_on_and_off_in_their_own_account() throws Exception {
    var own = house.asPatient(organization, evening.people().get(1));
    mvc.perform(get("/my/reminders").with(house.signedIn(own)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Turn on")));
    mvc.perform(post("/my/reminders").param("channel", "SMS").param("want", "on").with(house.signedIn(own)))
        .andExpect(redirectedUrl("/my/reminders"));
    at(TUESDAY_EVENING);
    assertThat(post.texts()).hasSize(2);
    mvc.perform(post("/my/reminders").param("channel", "SMS").param("want", "off").with(house.signedIn(own)))
        .andExpect(redirectedUrl("/my/reminders"));
    mvc.perform(get("/patients/" + evening.people().get(1) + "/reminders").with(house.signedIn(evening.clinic().dana())))
        .andExpect(content().string(containsString("Text messages off, by the patient")))
        .andExpect(content().string(containsString("Text messages on, by the patient")));
  }

  @Test
  void without_an_address_on_file_a_yes_is_refused_in_words() throws Exception {
    reachable(caleb, "12", "");
    mvc.perform(
            post("/patients/" + caleb + "/reminders").param("channel", "SMS").param("want", "on")
                .with(house.signedIn(evening.clinic().dana())))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("There is no phone number on file that can get a text")))
        .andExpect(content().string(not(containsString("They said yes to texts"))));
  }
}
