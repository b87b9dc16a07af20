package org.handrail.path.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.accounts.PartnerLinks;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

/** The questions by link: who holds it alone learns nothing, it works once, and danger does not wait for somebody to read it. */
@HandrailTest
@SuppressWarnings("NullAway.Init")
class SurveyTests {
  private static final String BORN = "1990-05-17";

  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired MockMvc mvc;
  @Autowired SettableClock clock;
  @Autowired Worklist worklist;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;
  FollowUpFixture fixture;
  Clinic clinic;
  PatientId patient;
  FollowUp contact;
  String address = "";

  @BeforeEach
  void a_window_is_open() {
    fixture = new FollowUpFixture(beans);
    fixture.itIs("2027-02-12");
    clinic = fixture.clinic();
    patient = fixture.treated(clinic, "2027-02-12");
    // An address of its own: tries are limited by where they come from.
    address = "10.0." + UUID.randomUUID();
  }

  @AfterEach
  void the_clock_goes_on() {
    clock.follow();
  }

  private void mayBeReached(Way... ways) {
    house.as(clinic.counselor(), () -> beans.getBean(SaveLocator.class)
        .save(patient, beans.getBean(Locators.class).of(patient).number(), new SaveLocator.Said(true, List.of(ways), "", "")).orElseThrow());
  }

  private void opened() {
    fixture.itIs("2027-03-10");
    fixture.windowsAreWatched(clinic);
    contact = fixture.contact(clinic, patient, 30);
  }

  private String link() {
    String full = house.as(clinic.counselor(), () -> beans.getBean(PartnerLinks.class).make(contact.id().value(), "/q/", Duration.ofDays(10), Duration.ofDays(10))).link();
    return full.substring(full.indexOf("/q/"));
  }

  private MockHttpServletRequestBuilder typed(String path) {
    return post(path).with(csrf()).with(request -> {
      request.setRemoteAddr(address);
      return request;
    });
  }

  private int queued(String state) {
    return house.as(clinic.counselor(), () -> transaction.execute(status -> jdbc.sql("select count(*) from message where key like :key and state = :state")
        .param("key", "questions:" + contact.id() + ":%").param("state", state).query(Integer.class).single()));
  }

  @Test
  void whoever_said_write_first_is_written_to_and_never_through_somebody_else() {
    mayBeReached(new Way(Way.Kind.EMAIL, "", "sam@example.org", Way.MaySay.NOTHING));
    opened();
    assertThat(queued("QUEUED")).isEqualTo(1);
    assertThat(contact.attempts()).as("it is a try").isEqualTo(1);
    mayBeReached(new Way(Way.Kind.EMAIL, "Ana (sister)", "ana@example.org", Way.MaySay.REASON), new Way(Way.Kind.TEXT, "", "405-555-0144", Way.MaySay.NAME));
    var refused = house.as(clinic.counselor(), () -> beans.getBean(SendSurvey.class).send(contact.id(), contact.version()));
    assertThat(refused.isDone()).as("her mailbox, and text messages are off here").isFalse();
    house.as(clinic.counselor(), () -> beans.getBean(SaveLocator.class).save(patient, 2, new SaveLocator.Said(false, List.of(), "", "")).orElseThrow());
    assertThat(queued("QUEUED")).as("a no takes back what waits").isZero();
  }

  @Test
  void the_link_alone_shows_no_question_and_names_nothing() throws Exception {
    opened();
    String link = link();
    mvc.perform(get(link)).andExpect(status().isOk()).andExpect(header().string("Referrer-Policy", "no-referrer")).andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(allOf(containsString("<title>A few questions</title>"), containsString("tel:988"), not(containsString("Sam")),
            not(containsString("Riverbend")), not(containsString("alcohol")), not(containsString("drug")), not(containsString("treatment")), not(containsString("program")))));
    mvc.perform(typed(link).param("born", "1991-05-17")).andExpect(status().is(422)).andExpect(content().string(not(containsString("alcohol"))));
    mvc.perform(typed(link).param("born", BORN)).andExpect(status().isOk()).andExpect(content().string(containsString("In the last 30 days")));
  }

  @Test
  void answers_are_taken_once() throws Exception {
    opened();
    String link = link();
    mvc.perform(typed(link + "/answers").param("born", BORN)).andExpect(status().is(422)).andExpect(content().string(containsString("Answer at least one question")));
    mvc.perform(typed(link + "/answers").param("born", BORN).param("used", "yes").param("improved", "skip").param("wantsBack", "no").param("danger", "no"))
        .andExpect(redirectedUrl("/q/thanks"));
    assertThat(fixture.contact(clinic, patient, 30)).satisfies(done -> {
      assertThat(done.state()).isEqualTo(FollowUpState.REACHED);
      assertThat(done.abstinent30()).isFalse();
      assertThat(done.improved()).isNull();
    });
    mvc.perform(get(link)).andExpect(status().isNotFound());
    mvc.perform(typed(link + "/answers").param("born", BORN).param("used", "no")).andExpect(status().isNotFound());
    mvc.perform(get("/q/thanks")).andExpect(status().isOk());
  }

  @Test
  void danger_shows_help_at_once_and_alerts_the_team() throws Exception {
    opened();
    mvc.perform(typed(link() + "/answers").param("born", BORN).param("danger", "yes").param("wantsBack", "yes")).andExpect(redirectedUrl("/q/help"));
    mvc.perform(get("/q/help")).andExpect(content().string(allOf(containsString("Call 988 now"), containsString("tel:911"))));
    assertThat(house.as(clinic.counselor(), () -> worklist.openFor(clinic.counselor()))).anySatisfy(task -> {
      assertThat(task.severity()).isEqualTo(Severity.DANGER);
      assertThat(task.patient()).isEqualTo(patient);
    });
    assertThat(house.as(clinic.coordinator(), () -> beans.getBean(org.handrail.path.inquiry.Inquiries.class).of(patient))).isNotEmpty();
  }

  @Test
  void a_link_is_dead_after_a_few_wrong_birth_dates_and_when_its_time_is_over() throws Exception {
    opened();
    String link = link();
    for (int i = 0; i < SurveyGate.TRIES; i++) {
      mvc.perform(typed(link).param("born", "1991-01-0" + (i + 1))).andExpect(status().is(422));
    }
    mvc.perform(typed(link).param("born", BORN)).andExpect(status().isNotFound());
    String another = link();
    fixture.itIs("2027-03-21");
    mvc.perform(get(another)).andExpect(status().isNotFound());
    mvc.perform(get("/q/nothing-such")).andExpect(status().isNotFound());
  }
}
