package org.handrail.path.placement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.rules.Answers;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.ClasspathSite;
import org.handrail.journeys.Pages;
import org.handrail.path.placement.AssessmentFixture;
import org.handrail.path.placement.AssessmentFixture.Case;
import org.handrail.path.placement.Assessments;
import org.handrail.path.placement.EvidenceSource;
import org.handrail.path.placement.RateDimension;
import org.handrail.path.placement.WriteWishes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

@HandrailTest
class PlacementScreensTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired MockMvc mvc;
  @Autowired CareTeam team;
  AssessmentFixture placement;
  OrganizationId organization;
  PatientId imani;
  Actor dana;
  Actor nurse;
  Case of;
  String base;

  @BeforeEach
  void danaAssessesImani() {
    placement = new AssessmentFixture(beans);
    organization = house.newOrganization();
    imani = house.patient(organization, "Imani", "Brooks");
    of = placement.open(organization, imani);
    dana = of.counselor();
    nurse = house.staff(organization, "Joy", "Abara", LocalDate.of(2090, 1, 1), Role.MEDICAL);
    house.as(dana, () -> {
      team.join(imani, dana.staffId(), CareTeam.Part.MEMBER);
      team.join(imani, nurse.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    base = "/patients/" + imani + "/placement/" + of.assessment();
  }

  private void rate(Actor by, String dimension, int value, String evidence, EvidenceSource source, String... flags) {
    house.as(by, () -> beans.getBean(RateDimension.class).rate(imani, of.assessment(),
        new RateDimension.Entry(dimension, value, List.of(flags), evidence, source, 0)));
  }

  private void everythingRated() {
    rate(nurse, "D1", 1, "Last drink 15 Nov. Withdrawal scale 6 at 14:10, was 11 on Monday. No seizures ever.", EvidenceSource.EXAMINATION);
    rate(nurse, "D2", 1, "Blood pressure 148/92, liver tests ordered. Takes her medication. Sees her own doctor on Friday.", EvidenceSource.EXAMINATION);
    rate(dana, "D3", 2, "PHQ-9 14, moderate. GAD-7 12. No thoughts of self-harm, asked twice. Sleeps 4–5 h.", EvidenceSource.INSTRUMENT, "d3Stable");
    rate(dana, "D5", 3, "Three attempts at home this year, longest 12 days. Strong evening cravings, 7 of 10.", EvidenceSource.INTERVIEW);
    rate(dana, "D6", 3, "Lives with her son, 9. Partner drinks at home. A sister is 10 min away and will help.", EvidenceSource.FAMILY);
    rate(dana, "D4", 2, "“I am done hiding bottles.” Came on her own. Unsure about groups.", EvidenceSource.INTERVIEW);
    placement.askAll(of);
    house.as(dana, () -> beans.getBean(WriteWishes.class).write(imani, of.assessment(),
        "I cannot lose my job and I cannot be away from Theo. Evenings work. If it gets bad I will say so.",
        List.of("Works 8–16, Mon–Fri", "Evening child care: her sister", "Drives", "Prefers a women’s group"), 0));
  }

  private MockHttpServletResponse read(Actor who, String path) throws Exception {
    return mvc.perform(get(path).with(house.signedIn(who))).andReturn().getResponse();
  }

  private String page(Actor who, String path) throws Exception {
    var response = read(who, path);
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return response.getContentAsString();
  }

  private MockHttpServletResponse send(Actor who, String path, Map<String, String> fields) throws Exception {
    var all = new LinkedMultiValueMap<String, String>();
    fields.forEach(all::add);
    return mvc.perform(post(path).params(all).with(house.signedIn(who))).andReturn().getResponse();
  }

  @Test
  void a_placement_is_rated_asked_and_signed_on_the_screens() throws Exception {
    String[] dimensions = {"D1", "D2", "D3", "D5", "D6", "D4"};
    int[] values = {0, 0, 1, 3, 3, 2};
    for (int i = 0; i < 6; i++) {
      assertThat(send(dana, base + "/dimensions/" + dimensions[i], Map.of("value", "" + values[i], "evidence", "Seen and heard",
          "source", "INTERVIEW", "edited", "0")).getRedirectedUrl()).isEqualTo(base);
    }
    assertThat(page(dana, base)).contains("ask about withdrawal; ask about self-harm");
    send(dana, base + "/safety/withdrawal", Map.of("W3", "0", "W4", "1", "W5", "0", "W6", "0", "W7", "no", "W8", "no", "edited", "0"));
    send(dana, base + "/safety/harm-to-others", Map.of("S5", "0", "edited", "0"));
    send(dana, base + "/safety/overdose", Map.of("O1", "no", "O2", "no", "O3", "no", "edited", "0"));
    assertThat(send(dana, base + "/safety/self-harm", Map.of("S4", "1", "edited", "0")).getRedirectedUrl())
        .isEqualTo(base + "/safety/self-harm");
    assertThat(page(dana, base + "/safety/self-harm")).contains("Stop the interview and act on this first");
    assertThat(page(dana, base)).contains("Self-harm: open").contains("Act on it now");
    var unwritten = send(dana, base + "/safety/self-harm/action", Map.of("told", "", "done", "Talked", "doneAt", "2026-01-01T10:00"));
    assertThat(unwritten.getStatus()).isEqualTo(422);
    assertThat(unwritten.getContentAsString()).contains("Write who was called or told").contains("Talked");
    assertThat(send(dana, base + "/safety/self-harm/action", Map.of("told", "Dr. Nwosu", "done", "Safety plan made together",
        "doneAt", "2026-01-01T10:00")).getRedirectedUrl()).isEqualTo(base);

    String ready = page(dana, base);
    assertThat(ready).contains("Intensive outpatient").contains("Halfway house").contains("Because").contains("No ranges published: Partial hospital");
    String seen = placement.sheet(of).seen();
    var fields = new LinkedHashMap<>(Map.of("recommended", "3.1", "actual", "2.1", "reason", "", "words", "", "signature", "Dana Whitfield", "seen", seen));
    var refused = send(dana, base + "/decision", fields);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Choose why the two differ").contains("Say it in your own words");
    fields.putAll(Map.of("reason", "patient-preference", "words", "She would lose her job.", "review", "yes", "reviewOn", "2090-01-01"));
    assertThat(send(dana, base + "/decision", fields).getRedirectedUrl()).isEqualTo(base);
    assertThat(page(dana, base)).contains("The person’s choice").contains("She would lose her job.").contains("Sun 1 January 2090")
        .contains("For a change, start a new assessment").doesNotContain("Sign the placement");
    assertThat(page(dana, "/patients/" + imani + "/assessment")).contains("Recommended: Halfway house").contains("Start the assessment");
  }

  @Test
  void who_comes_second_sees_the_first_rating_and_keeps_what_they_typed() throws Exception {
    rate(nurse, "D1", 1, "Withdrawal scale 6", EvidenceSource.EXAMINATION);
    var late = send(dana, base + "/dimensions/D1", Map.of("value", "3", "evidence", "She shakes", "source", "INTERVIEW", "edited", "0"));
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString()).contains("A colleague rated this while you were typing", "Withdrawal scale 6", "Joy Abara",
        "She shakes", "name=\"edited\" value=\"1\"");
    assertThat(send(dana, base + "/dimensions/D1", Map.of("value", "3", "evidence", "She shakes", "source", "INTERVIEW", "edited", "1"))
        .getRedirectedUrl()).isEqualTo(base);
  }

  @Test
  void unanswered_questions_and_empty_ratings_are_named_beside_their_fields() throws Exception {
    var unasked = send(dana, base + "/safety/overdose", Map.of("O1", "no", "edited", "0"));
    assertThat(unasked.getStatus()).isEqualTo(422);
    assertThat(unasked.getContentAsString()).contains("Answer yes or no");
    var unrated = send(dana, base + "/dimensions/D2", Map.of("value", "7", "evidence", "", "edited", "0"));
    assertThat(unrated.getStatus()).isEqualTo(422);
    assertThat(unrated.getContentAsString()).contains("Choose a rating from 0 to 4", "Write what the rating rests on", "Choose where the evidence comes from");
    assertThat(send(dana, base + "/dimensions/D9", Map.of("value", "1", "edited", "0")).getStatus()).isEqualTo(404);
  }

  @Test
  void an_assessment_of_another_patient_is_not_found_here() throws Exception {
    var other = house.patient(organization);
    house.as(dana, () -> {
      team.join(other, dana.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    assertThat(read(dana, "/patients/" + other + "/placement/" + of.assessment()).getStatus()).isEqualTo(404);
  }

  @Test
  void a_case_manager_reads_and_changes_nothing() throws Exception {
    var manager = house.staff(organization, Role.CASE_MANAGER);
    house.as(dana, () -> {
      team.join(imani, manager.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    everythingRated();
    assertThat(page(manager, base)).doesNotContain("Sign the placement").doesNotContain("Set this assessment aside")
        .contains("A clinician with a valid license decides and signs.");
    assertThat(send(manager, base + "/dimensions/D1", Map.of("value", "1", "evidence", "x", "source", "INTERVIEW", "edited", "1")).getStatus()).isEqualTo(403);
    assertThat(send(manager, base + "/decision", Map.of()).getStatus()).isEqualTo(403);
    var coordinator = house.staff(organization, Role.ADMISSIONS);
    assertThat(send(coordinator, base + "/decision", Map.of()).getStatus()).isEqualTo(403);
  }

  @Test
  void billing_reads_levels_and_days_and_no_evidence() throws Exception {
    everythingRated();
    placement.decide(of, "3.1", "2.1", "patient-preference", "She would lose her job.").orElseThrow();
    var billing = house.staff(organization, Role.BILLING);
    house.as(dana, () -> {
      team.join(imani, billing.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    assertThat(page(billing, "/patients/" + imani + "/assessment")).contains("Intensive outpatient").contains("Recommended: Halfway house")
        .doesNotContain("lose her job").doesNotContain(base).doesNotContain("The team");
    assertThat(read(billing, base).getStatus()).isEqualTo(403);
  }

  @Test
  void the_placement_address_leads_to_the_open_assessment_or_to_the_list() throws Exception {
    assertThat(read(dana, "/patients/" + imani + "/placement").getRedirectedUrl()).isEqualTo(base);
    send(dana, base + "/set-aside", Map.of("why", "Went home"));
    assertThat(read(dana, "/patients/" + imani + "/placement").getRedirectedUrl()).isEqualTo("/patients/" + imani + "/assessment");
    var assessments = beans.getBean(Assessments.class);
    assertThat(house.as(dana, () -> assessments.draft(imani))).isEmpty();
  }

  @Test
  void every_page_is_accessible_and_fits() throws Exception {
    var pages = new LinkedHashMap<String, String>();
    pages.put("/placement-dimension", page(dana, base + "/dimensions/D1"));
    pages.put("/placement-safety", page(dana, base + "/safety/withdrawal"));
    everythingRated();
    placement.answer(of, "self-harm", new Answers(Map.of("S4", 3), Set.of()));
    pages.put("/placement-open-risk", page(dana, base));
    pages.put("/placement-risk", page(dana, base + "/safety/self-harm"));
    placement.act(of, "self-harm").orElseThrow();
    pages.put("/placement", page(dana, base));
    pages.put("/placement-table", page(dana, base + "/table"));
    pages.put("/placement-refused", send(dana, base + "/decision", Map.of("recommended", "3.1", "actual", "2.1", "seen", placement.sheet(of).seen())).getContentAsString());
    placement.decide(of, "3.1", "2.1", "patient-preference", "A day program would cost her the job and she would wait 9 days.").orElseThrow();
    pages.put("/placement-signed", page(dana, base));
    try (Chromium chromium = Chromium.orSkip()) {
      for (Pages.Look look : Pages.LOOKS) {
        try (BrowserContext context = Pages.at(chromium.browser(), look)) {
          new ClasspathSite(pages).serve(context);
          for (String path : pages.keySet()) {
            Page shown = context.newPage();
            shown.navigate(ClasspathSite.url(path));
            Pages.keep(shown, path, look);
            Pages.assertNoSidewaysScroll(shown);
            Pages.assertAccessible(shown);
            shown.close();
          }
        }
      }
    }
  }
}
