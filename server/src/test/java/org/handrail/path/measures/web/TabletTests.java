package org.handrail.path.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.measures.AssignInstrument;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.OpenTablet;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.Scores;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The tablet in the waiting room: one patient's questions, and nothing else. */
@HandrailTest
class TabletTests {
  private static final Instant NOON = Instant.parse("2026-11-18T18:00:00Z");

  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired OpenTablet open;
  @Autowired AssignInstrument assign;
  @Autowired Scores scores;
  @Autowired CareTeam team;
  @Autowired SettableClock clock;

  private OrganizationId org;
  private Actor dana;
  private PatientId sam;

  @BeforeEach
  void people() {
    clock.set(NOON);
    org = house.newOrganization();
    dana = house.staff(org, Role.COUNSELOR);
    sam = house.patient(org);
    Tenant.run(org, () -> team.join(sam, dana.staffId(), CareTeam.Part.PRIMARY));
    Tenant.in(org, () -> assign.assign(sam, new InstrumentId("PHQ-2"), null, java.time.LocalDate.of(2026, 11, 18), "test")).orElseThrow();
  }

  @AfterEach
  void time() {
    clock.follow();
  }

  private String code() {
    return house.as(dana, () -> open.open(sam)).orElseThrow();
  }

  private Cookie locked() throws Exception {
    MvcResult begun = mvc.perform(post("/tablet").param("code", code().toLowerCase(java.util.Locale.ROOT).replace("-", " ")).with(csrf()))
        .andExpect(redirectedUrl("/tablet/questions")).andReturn();
    return java.util.Arrays.stream(begun.getResponse().getCookies()).filter(c -> !c.getValue().isEmpty()).findFirst().orElseThrow();
  }

  private String question(Cookie session) throws Exception {
    String page = mvc.perform(get("/tablet/questions").cookie(session)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    var key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private MockHttpServletRequestBuilder answer(Cookie session, String key, String answer) {
    return post("/tablet/questions").cookie(session).param("key", key).param("answer", answer).with(csrf());
  }

  @Test
  void the_last_answer_sends_scores_and_ends_it() throws Exception {
    Cookie session = locked();
    String first = question(session);
    mvc.perform(answer(session, first, "LA6571-9")).andExpect(redirectedUrl("/tablet/questions"));
    mvc.perform(answer(session, first, "LA6568-5")).andExpect(redirectedUrl("/tablet/questions")); // a second tap changes nothing
    mvc.perform(answer(session, question(session), "LA6571-9")).andExpect(status().is3xxRedirection());
    mvc.perform(get("/tablet/questions").cookie(session)).andExpect(redirectedUrl("/tablet/thanks"));
    Score score = Tenant.in(org, () -> scores.of(sam)).getFirst();
    assertThat(score.value("total").orElseThrow()).isEqualByComparingTo("6");
    assertThat(((Score.Origin.Own) score.origin()).mode().label()).isEqualTo("on the tablet in the waiting room");
    mvc.perform(get("/tablet/questions").cookie(session)).andExpect(redirectedUrl("/tablet"));
  }

  @Test
  void nothing_else_is_reachable_and_whoever_was_signed_in_is_out() throws Exception {
    Cookie session = locked();
    for (String page : new String[] {"/patients/" + sam + "/measures", "/my", "/my/measures", "/today", "/admin"}) {
      mvc.perform(get(page).cookie(session)).andExpect(status().is3xxRedirection()).andExpect(redirectedUrlPattern("/sign-in*"));
    }
  }

  @Test
  void a_code_works_once_and_for_ten_minutes() throws Exception {
    String used = code();
    mvc.perform(post("/tablet").param("code", used).with(csrf())).andExpect(status().is3xxRedirection());
    String late = code();
    clock.advance(Duration.ofMinutes(10));
    for (String wrong : new String[] {used, late, "", "AAAA-AAAA"}) {
      mvc.perform(post("/tablet").param("code", wrong).with(csrf())).andExpect(status().isUnprocessableContent())
          .andExpect(content().string(Matchers.containsString("does not work")));
    }
    mvc.perform(get("/tablet/questions")).andExpect(redirectedUrl("/tablet"));
  }

  @Test
  void it_ends_by_itself_and_with_the_button() throws Exception {
    Cookie session = locked();
    clock.advance(Duration.ofMinutes(30));
    mvc.perform(get("/tablet/questions").cookie(session)).andExpect(redirectedUrl("/tablet"));
    Cookie other = locked();
    mvc.perform(post("/tablet/end").cookie(other).with(csrf())).andExpect(redirectedUrl("/tablet/thanks"));
    mvc.perform(get("/tablet/questions").cookie(other)).andExpect(redirectedUrl("/tablet"));
  }

  @Test
  void skipped_questions_leave_the_form_incomplete_and_an_empty_answer_is_asked_again() throws Exception {
    Cookie session = locked();
    mvc.perform(answer(session, question(session), "")).andExpect(status().isUnprocessableContent());
    mvc.perform(answer(session, question(session), "").param("skip", "true")).andExpect(redirectedUrl("/tablet/questions"));
    mvc.perform(answer(session, question(session), "LA6568-5")).andExpect(status().is3xxRedirection());
    mvc.perform(get("/tablet/questions").cookie(session)).andExpect(redirectedUrl("/tablet/thanks"));
    Score score = Tenant.in(org, () -> scores.of(sam)).getFirst();
    assertThat(score.complete()).isFalse();
    assertThat(score.missing()).containsExactly("1");
  }

  @Test
  void an_answer_about_self_harm_shows_help_at_once() throws Exception {
    Tenant.in(org, () -> assign.assign(sam, new InstrumentId("PHQ-9"), null, java.time.LocalDate.of(2026, 11, 17), "test")).orElseThrow();
    Cookie session = locked();
    for (int i = 0; i < 8; i++) {
      mvc.perform(answer(session, question(session), "").param("skip", "true"));
    }
    mvc.perform(answer(session, question(session), "LA6570-1")).andExpect(redirectedUrl("/tablet/help"));
    mvc.perform(get("/tablet/help").cookie(session)).andExpect(content().string(Matchers.containsString("988")));
  }

  @Test
  void without_anything_due_there_is_no_code() {
    PatientId ren = house.patient(org);
    assertThat(house.as(dana, () -> open.open(ren)).isDone()).isFalse();
  }
}
