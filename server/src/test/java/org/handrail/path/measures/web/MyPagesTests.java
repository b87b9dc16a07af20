package org.handrail.path.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.worklist.OnCall;
import org.handrail.foundation.worklist.TakeTask;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.measures.AssignInstrument;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.Scores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The patient's own pages, as forms without script. */
@HandrailTest
class MyPagesTests {
  private static final Instant AFTERNOON = Instant.parse("2026-11-18T20:04:00Z"); // 2:04 pm in Chicago
  private static final Instant NIGHT = Instant.parse("2026-11-18T08:12:00Z"); // 2:12 am in Chicago
  private static final String SEVERAL_DAYS = "LA6569-3";

  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired AssignInstrument assign;
  @Autowired Scores scores;
  @Autowired Worklist worklist;
  @Autowired TakeTask takeTask;
  @Autowired OnCall onCall;
  @Autowired CareTeam team;
  @Autowired SettableClock clock;

  private OrganizationId org;
  private Actor dana;
  private PatientId sam;
  private Actor samActs;

  @BeforeEach
  void people() {
    clock.set(AFTERNOON);
    org = house.newOrganization();
    dana = house.staff(org, Role.COUNSELOR);
    sam = house.patient(org);
    samActs = house.asPatient(org, sam);
    Tenant.run(org, () -> team.join(sam, dana.staffId(), CareTeam.Part.PRIMARY));
  }

  @AfterEach
  void time() {
    clock.follow();
  }

  private String page(String address) throws Exception {
    return mvc.perform(get(address).with(house.signedIn(samActs))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }

  private String send(String address, String... fields) throws Exception {
    var request = post(address).with(house.signedIn(samActs));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return Objects.requireNonNull(mvc.perform(request).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl());
  }

  private List<Task> alerts() {
    return Tenant.in(org, () -> worklist.openFor(sam));
  }

  private String begin(String instrument) throws Exception {
    return send("/my/measures", "instrument", instrument);
  }

  @Test
  void what_is_due_is_listed_and_begun_with_one_button() throws Exception {
    Tenant.in(org, () -> assign.assign(sam, new InstrumentId("PHQ-9"), 14, LocalDate.of(2026, 11, 18), "pack")).orElseThrow();
    assertThat(page("/my/measures")).contains("My mood, past 2 weeks", "10 questions, about 3 minutes", "Begin");
    String response = begin("PHQ-9");
    assertThat(page(response)).contains("Over the past 2 weeks, how often have you been bothered", "Little interest or pleasure in doing things", "Question 1 of 10")
        .doesNotContain("checked");
    send(response, "question", "1", "answer", SEVERAL_DAYS);
    assertThat(page("/my/measures")).contains("Go on where I stopped");
    assertThat(begin("PHQ-9")).as("begun once").isEqualTo(response);
    assertThat(page(response)).as("goes on with the next").contains("Question 2 of 10");
  }

  @Test
  void a_whole_form_is_answered_question_by_question_and_scored() throws Exception {
    String response = begin("GAD-7");
    String next = response;
    for (int i = 1; i <= 7; i++) {
      next = send(response, "question", String.valueOf(i), "answer", "LA6568-5");
    }
    assertThat(next).isEqualTo(response + "/send");
    assertThat(page(next)).contains("You answered every question");
    String done = send(response + "/send");
    assertThat(page(done)).contains("Thanks, Sam. We got it.").doesNotContain("988 right now");
    Score score = Tenant.in(org, () -> scores.of(sam)).getFirst();
    assertThat(score.value("total")).hasValueSatisfying(v -> assertThat(v).isZero());
    mvc.perform(get(response).with(house.signedIn(samActs))).andExpect(redirectedUrl(done));
    assertThat(send(response + "/send")).as("sent twice").isEqualTo(done);
  }

  @Test
  void a_question_may_be_left_out_and_the_page_says_how_many_were() throws Exception {
    String response = begin("GAD-7");
    send(response, "question", "1", "answer", SEVERAL_DAYS);
    assertThat(page(response + "/send")).contains("You left out 6 questions", "q=2");
    String empty = mvc.perform(post(response).param("question", "2").with(house.signedIn(samActs)))
        .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();
    assertThat(empty).contains("Choose one of the answers, or skip this question.");
  }

  @Test
  void coming_back_to_a_question_shows_what_was_answered() throws Exception {
    String response = begin("PHQ-9");
    send(response, "question", "1", "answer", SEVERAL_DAYS);
    assertThat(page(response + "?q=1")).contains("value=\"" + SEVERAL_DAYS + "\" checked");
  }

  @Test
  void an_answer_about_self_harm_shows_crisis_help_at_once_and_says_who_knows() throws Exception {
    String response = begin("PHQ-9");
    String help = send(response, "question", "9", "answer", SEVERAL_DAYS);
    assertThat(help).isEqualTo(response + "/help?q=9");
    assertThat(alerts()).hasSize(1);
    assertThat(page(help))
        .contains("tel:988", "sms:988", "I'm safe, and I'd like to go on", response + "?q=10")
        .contains("We told Dana at 2:04.", "Dana or someone else on your team will call you by 3:04 this afternoon");
    house.as(dana, () -> takeTask.take(alerts().getFirst().id())).orElseThrow();
    assertThat(page(help)).contains("Dana is acting on it now");
    send(response + "/send");
    assertThat(page(response + "/done")).contains("Dana is acting on it now", "988");
  }

  @Test
  void at_night_with_nobody_on_call_the_page_does_not_pretend_that_somebody_reads() throws Exception {
    clock.set(NIGHT);
    String help = send(begin("PHQ-9"), "question", "9", "answer", SEVERAL_DAYS);
    assertThat(page(help)).contains("Nobody from your program reads it before 8:00 in the morning.", "by 9:00 this morning", "988 is awake");
  }

  @Test
  void at_night_with_somebody_on_call_the_promise_is_the_hour() throws Exception {
    clock.set(NIGHT);
    Tenant.run(org, () -> onCall.add(new OnCall.Duty(dana.staffId(), null, NIGHT.minusSeconds(60), NIGHT.plus(Duration.ofHours(6)))));
    String help = send(begin("PHQ-9"), "question", "9", "answer", SEVERAL_DAYS);
    assertThat(page(help)).contains("by 3:12 this morning").doesNotContain("Nobody from your program");
  }

  @Test
  void crisis_help_without_such_an_answer_goes_back_to_the_questions() throws Exception {
    String response = begin("PHQ-9");
    mvc.perform(get(response + "/help").with(house.signedIn(samActs))).andExpect(redirectedUrl(response));
  }

  @Test
  void someone_elses_questions_do_not_exist() throws Exception {
    String response = begin("PHQ-9");
    Actor other = house.asPatient(org, house.patient(org));
    mvc.perform(get(response).with(house.signedIn(other))).andExpect(status().isNotFound());
    mvc.perform(post(response).param("question", "9").param("answer", SEVERAL_DAYS).with(house.signedIn(other))).andExpect(status().isNotFound());
    mvc.perform(get(response).with(house.signedIn(dana))).andExpect(status().isForbidden());
  }
}
