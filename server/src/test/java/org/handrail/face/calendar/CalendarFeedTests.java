package org.handrail.face.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.week.CallOffSession;
import org.handrail.path.week.MoveSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a calendar reads, read back by the library calendars are made with. */
@HandrailTest
class CalendarFeedTests {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired CallOffSession callOff;
  @Autowired MoveSession moveSession;

  private RollCallFixtures.Evening evening;
  private Actor patient;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(3);
    patient = house.asPatient(evening.clinic().organization(), evening.first());
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void a_patients_calendar_says_when_and_nothing_else() throws Exception {
    String text = read(link(patient));

    assertThat(text).doesNotContain("Relapse").doesNotContain("Room").doesNotContain("Dana").doesNotContain("Okafor").doesNotContain("Handrail")
        .doesNotContain("DESCRIPTION").doesNotContain("LOCATION").doesNotContain("IOP");
    List<VEvent> events = events(text);
    assertThat(events).hasSizeGreaterThan(4).allMatch(e -> e.getSummary().getValue().equals("Appointment"));
    assertThat(events).allMatch(e -> e.getUid().isPresent() && starts(e).atZone(CHICAGO).toLocalTime().equals(LocalTime.of(18, 0)));
    assertThat(starts(events.getFirst()).atZone(CHICAGO).getDayOfWeek()).isIn(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
  }

  /** The clocks change on March 14, 2027: 18:00 stays 18:00, and is another moment of the day in UTC. */
  @Test
  void an_evening_stays_an_evening_when_the_clocks_change() throws Exception {
    clock.set(Instant.parse("2027-03-08T12:00:00Z"));
    house.as(evening.clinic().dana(), () -> {
      context.getBean(org.handrail.path.week.PlanSessions.class).ahead();
      return true;
    });

    List<VEvent> events = events(read(link(patient)));

    assertThat(events).allMatch(e -> starts(e).atZone(CHICAGO).toLocalTime().equals(LocalTime.of(18, 0)));
    assertThat(events.stream().map(e -> starts(e).atZone(java.time.ZoneOffset.UTC).getHour()).distinct()).containsExactlyInAnyOrder(0, 23);
  }

  @Test
  void what_is_called_off_says_so_and_what_moved_has_moved() throws Exception {
    String link = link(patient);
    var wednesday = evening.wednesday();
    house.as(evening.clinic().dana(), () -> moveSession.move(wednesday.id(), wednesday.version(),
        new MoveSession.Change(wednesday.day(), LocalTime.of(17, 0), wednesday.room(), wednesday.facilitators(), "Earlier")).orElseThrow());
    VEvent moved = event(link, wednesday.id().toString());
    assertThat(starts(moved)).isEqualTo(wednesday.startsAt().minusSeconds(3600));
    assertThat(moved.getSequence().getSequenceNo()).isGreaterThan(wednesday.version());

    house.as(evening.clinic().dana(), () -> callOff.callOff(wednesday.id(), wednesday.version() + 1, "Snow").orElseThrow());
    assertThat(event(link, wednesday.id().toString()).getStatus().getValue()).isEqualTo("CANCELLED");
  }

  @Test
  void staff_see_what_they_lead_without_a_name() throws Exception {
    String text = read(link(evening.clinic().dana()));

    assertThat(text).contains("SUMMARY:Group").contains("LOCATION:").doesNotContain("Caleb").doesNotContain("Marsh").doesNotContain("Relapse");
    assertThat(read(link(evening.clinic().luis()))).contains("BEGIN:VCALENDAR").doesNotContain("VEVENT");
  }

  @Test
  void a_link_is_shown_once_and_one_that_is_ended_replaced_or_of_a_closed_account_opens_nothing() throws Exception {
    mvc.perform(get("/account").with(house.signedIn(patient))).andExpect(content().string(containsString("/account/calendar")));
    String first = link(patient);
    mvc.perform(get("/account/calendar").with(house.signedIn(patient))).andExpect(content().string(not(containsString("/cal/"))));
    mvc.perform(get(first)).andExpect(status().isOk()).andExpect(header().string("Cache-Control", containsString("no-store")));

    String second = link(patient);
    mvc.perform(get(first)).andExpect(status().isNotFound());
    mvc.perform(get(second)).andExpect(status().isOk());
    jdbc.sql("update account set active = false where id = :id").param("id", patient.account().value()).update();
    mvc.perform(get(second)).andExpect(status().isNotFound());
    jdbc.sql("update account set active = true where id = :id").param("id", patient.account().value()).update();

    mvc.perform(post("/account/calendar/end").with(house.signedIn(patient))).andExpect(redirectedUrl("/account/calendar"));
    mvc.perform(get(second)).andExpect(status().isNotFound());
    mvc.perform(get("/cal/nothing.ics")).andExpect(status().isNotFound());
  }

  @Test
  void somebody_of_the_family_has_no_calendar_here() throws Exception {
    Actor family = house.family(evening.clinic().organization(), "Rosa Marsh");
    mvc.perform(get("/account/calendar").with(house.signedIn(family))).andExpect(status().isNotFound());
  }

  private String link(Actor actor) throws Exception {
    var made = mvc.perform(post("/account/calendar").with(house.signedIn(actor))).andExpect(redirectedUrl("/account/calendar")).andReturn();
    String link = (String) Objects.requireNonNull(made.getFlashMap().get("link"));
    return link.substring(link.indexOf("/cal/"));
  }

  private String read(String link) throws Exception {
    return mvc.perform(get(link)).andExpect(status().isOk()).andExpect(content().contentTypeCompatibleWith("text/calendar")).andReturn()
        .getResponse().getContentAsString();
  }

  private VEvent event(String link, String uid) throws Exception {
    return events(read(link)).stream().filter(e -> e.getUid().orElseThrow().getValue().equals(uid)).findFirst().orElseThrow();
  }

  private static List<VEvent> events(String text) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(calendar.validate().hasErrors()).as(() -> calendar.validate().toString()).isFalse();
    return calendar.<VEvent>getComponents("VEVENT");
  }

  private static Instant starts(VEvent event) {
    Temporal start = event.getDateTimeStart().getDate();
    return Instant.from(start);
  }
}
