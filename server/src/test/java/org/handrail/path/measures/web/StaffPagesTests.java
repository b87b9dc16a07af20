package org.handrail.path.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.measures.DueMeasures;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.Scores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** The Measures tab: what it holds, and what is done with its forms. */
@HandrailTest
class StaffPagesTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired MeasuresView view;
  @Autowired EntryController entry;
  @Autowired MeasuresController measures;
  @Autowired DueMeasures due;
  @Autowired Scores scores;
  @Autowired CareTeam team;

  private OrganizationId org;
  private Actor dana;
  private PatientId sam;
  private String base;

  @BeforeEach
  void people() {
    org = house.newOrganization();
    dana = house.staff(org, Role.COUNSELOR);
    sam = house.patient(org);
    base = "/patients/" + sam + "/measures";
    Tenant.run(org, () -> team.join(sam, dana.staffId(), CareTeam.Part.PRIMARY));
  }

  private MockHttpServletRequestBuilder phq9(String submission, int... points) {
    MockHttpServletRequestBuilder request = post(base + "/enter/PHQ-9").param("mode", "PAPER").param("submission", submission);
    String[] codes = {"LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"};
    for (int i = 0; i < points.length; i++) {
      request.param("q" + (i + 1), codes[points[i]]);
    }
    return request.with(house.signedIn(dana));
  }

  private MeasuresPage tab(Actor actor) {
    return house.as(actor, () -> view.of(sam, Form.empty()));
  }

  @Test
  void a_paper_form_is_entered_once_and_scored() throws Exception {
    String submission = UUID.randomUUID().toString();
    mvc.perform(phq9(submission, 2, 2, 1, 1, 1, 2, 1, 0, 0)).andExpect(status().is3xxRedirection());
    mvc.perform(phq9(submission, 2, 2, 1, 1, 1, 2, 1, 0, 0)).andExpect(status().is3xxRedirection());
    List<Score> all = Tenant.in(org, () -> scores.of(sam));
    assertThat(all).hasSize(1);
    MeasuresPage page = tab(dana);
    assertThat(page.scores()).singleElement().satisfies(line -> {
      assertThat(line.result()).isEqualTo("10 of 27, moderate");
      assertThat(line.how()).endsWith("on paper, entered by Dana Whitfield");
      assertThat(line.attention()).isTrue();
    });
    assertThat(page.trends()).singleElement().satisfies(t -> assertThat(t.charts()).hasSize(1));
    assertThat(page.mayWrite()).isTrue();
  }

  @Test
  void an_entered_answer_about_self_harm_leads_back_to_the_tab_with_its_alert() throws Exception {
    mvc.perform(phq9(UUID.randomUUID().toString(), 0, 0, 0, 0, 0, 0, 0, 0, 1)).andExpect(redirectedUrl(base));
    assertThat(tab(dana).alerts()).singleElement().satisfies(card -> {
      assertThat(card.danger()).isTrue();
      assertThat(card.canTake()).isTrue();
    });
  }

  @Test
  void a_form_without_how_it_was_answered_or_with_a_wrong_number_is_kept_and_refused() throws Exception {
    assertThat(refused("PHQ-9", Map.of("q1", "LA6569-3")).errors()).containsOnlyKeys("mode");
    assertThat(refused("BAM-R", Map.of("mode", "PAPER", "q4", "31")).error("q4")).contains("from 0 to 30");
    Form kept = refused("BAM-R", Map.of("mode", "PAPER", "q4", "many", "q2", "3"));
    assertThat(kept.error("q4")).contains("“many” was typed");
    assertThat(kept.value("q2")).as("what was typed is kept").isEqualTo("3");
    mvc.perform(get(base + "/enter/PHQ-99").with(house.signedIn(dana))).andExpect(status().isNotFound());
    assertThat(Tenant.in(org, () -> scores.of(sam))).isEmpty();
  }

  private Form refused(String instrument, Map<String, String> typed) {
    ModelAndView answer = house.as(dana, () -> entry.enter(sam, instrument, Form.of(typed), new RedirectAttributesModelMap()));
    assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    return ((EntryPage) Objects.requireNonNull(answer.getModel().get("page"))).form();
  }

  @Test
  void assigning_and_stopping_change_what_is_due() throws Exception {
    mvc.perform(post(base + "/assign").param("instrument", "BAM-IOP").param("every", "7").with(house.signedIn(dana))).andExpect(redirectedUrl(base));
    assertThat(Tenant.in(org, () -> due.of(sam))).singleElement().satisfies(d -> {
      assertThat(d.everyDays()).isEqualTo(7);
      assertThat(d.source()).isEqualTo("asked for by Dana Whitfield");
    });
    assertThat(tab(dana).due().getFirst().dotLabel()).isEqualTo("due today");
    ModelAndView refused = house.as(dana, () -> measures.assign(sam, Form.of(Map.of("instrument", "", "every", "7")), new RedirectAttributesModelMap()));
    assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(Tenant.in(org, () -> due.of(sam))).hasSize(1);
    mvc.perform(post(base + "/stop").param("instrument", "BAM-IOP").with(house.signedIn(dana))).andExpect(redirectedUrl(base));
    assertThat(Tenant.in(org, () -> due.of(sam))).isEmpty();
  }

  @Test
  void whoever_may_only_read_is_offered_nothing_to_write() throws Exception {
    Actor coach = house.staff(org, Role.CASE_MANAGER);
    Tenant.run(org, () -> team.join(sam, coach.staffId(), CareTeam.Part.MEMBER));
    assertThat(tab(coach).mayWrite()).isFalse();
    mvc.perform(post(base + "/assign").param("instrument", "BAM-IOP").param("every", "7").with(house.signedIn(coach))).andExpect(status().isForbidden());
    Actor stranger = house.staff(org, Role.COUNSELOR);
    mvc.perform(get(base).with(house.signedIn(stranger))).andExpect(status().isForbidden());
  }

  @Test
  void a_score_of_another_patient_is_not_found_under_this_ones_address() throws Exception {
    mvc.perform(phq9(UUID.randomUUID().toString(), 0, 0, 0, 0, 0, 0, 0, 0, 0)).andExpect(status().is3xxRedirection());
    Score score = Tenant.in(org, () -> scores.of(sam)).getFirst();
    PatientId other = house.patient(org);
    Tenant.run(org, () -> team.join(other, dana.staffId(), CareTeam.Part.PRIMARY));
    mvc.perform(get("/patients/" + other + "/measures/scores/" + score.id()).with(house.signedIn(dana))).andExpect(status().isNotFound());
  }

  @Test
  void the_program_page_is_for_those_who_may_see_counts() throws Exception {
    mvc.perform(get("/measures/programs").with(house.signedIn(house.staff(org, Role.DIRECTOR)))).andExpect(status().isOk());
    mvc.perform(get("/measures/programs").with(house.signedIn(dana))).andExpect(status().isOk());
    mvc.perform(get("/measures/programs").with(house.signedIn(house.staff(org, Role.BILLING)))).andExpect(status().isForbidden());
  }
}
