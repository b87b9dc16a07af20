package org.handrail.path.placement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.rules.Answers;
import org.handrail.path.medical.OverdoseEntry;
import org.handrail.path.medical.RecordOverdoseFact;
import org.handrail.path.placement.AssessmentFixture;
import org.handrail.path.placement.Interviews;
import org.handrail.path.placement.SaveInterviewPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The second look at a person: what changed, what bears on an overdose, and the whole on paper. */
@HandrailTest
class ReviewTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired MockMvc mvc;
  @Autowired SaveInterviewPart save;
  @Autowired Interviews interviews;
  AssessmentFixture placement;
  AssessmentFixture.Case of;
  String base;

  @BeforeEach
  void aSecondAssessment() {
    placement = new AssessmentFixture(beans);
    var organization = house.newOrganization();
    var patient = house.patient(organization);
    placement.decided(organization, patient);
    of = placement.open(organization, patient);
    Tenant.run(organization, () -> beans.getBean(CareTeam.class).join(patient, of.counselor().staffId(), CareTeam.Part.PRIMARY));
    base = "/patients/" + patient + "/placement/" + of.assessment();
  }

  private MockHttpServletResponse read(String path) throws Exception {
    var response = mvc.perform(get(base + path).with(house.signedIn(of.counselor()))).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response;
  }

  @Test
  void everyDimensionSaysHowItStoodAndHowItChanged() throws Exception {
    assertThat(read("").getContentAsString()).contains("was 3 on ").doesNotContain("better by");
    placement.rateAll(of, 0, 1, 1, 2, 1, 2);
    assertThat(read("").getContentAsString()).contains(", better by 2", ", worse by 1", ", unchanged");
    assertThat(read("/dimensions/D5").getContentAsString()).contains("3 · significant");
  }

  @Test
  void theOverdoseCardListsFactsAndTakesWhatWasDone() throws Exception {
    assertThat(read("").getContentAsString()).contains("No fact on record raises it.", "Naloxone not given yet", "Uses alone");
    house.as(of.counselor(), () -> beans.getBean(RecordOverdoseFact.class).record(of.patient(), OverdoseEntry.Kind.LEFT_CONTROLLED, true, "", "")).orElseThrow();
    assertThat(read("").getContentAsString()).contains("1 fact raises it", "Left a hospital, residence or jail");
    for (String kind : Set.of("NALOXONE_GIVEN", "EDUCATION_DONE")) {
      assertThat(mvc.perform(post(base + "/overdose").param("kind", kind).with(house.signedIn(of.counselor()))).andReturn().getResponse().getRedirectedUrl()).isEqualTo(base);
    }
    assertThat(read("").getContentAsString()).contains("Naloxone given ").doesNotContain("Naloxone not given yet", "education not done yet");
    assertThat(mvc.perform(post(base + "/overdose").param("kind", "USES_ALONE").with(house.signedIn(of.counselor()))).andReturn().getResponse().getStatus()).isEqualTo(404);
    var admissions = house.staff(of.organization(), Role.ADMISSIONS);
    assertThat(mvc.perform(get(base).with(house.signedIn(admissions))).andReturn().getResponse().getContentAsString())
        .as("not for those who may not read the medical page").contains("Six dimensions").doesNotContain("Overdose risk");
  }

  @Test
  void theWholeGoesOnPaper() throws Exception {
    house.as(of.counselor(), () -> save.save(of.patient(), of.assessment(), "surroundings", Map.of("housing", "With a brother & his <dog>"), 0));
    placement.rateAll(of, 0, 1, 1, 2, 3, 2);
    placement.answer(of, "self-harm", new Answers(Map.of("S4", 0), Set.of()));
    var answer = read("/pdf");
    assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"placement-2.pdf\"");
    try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Placement, assessment 2", "Not decided.", "With a brother & his <dog>", "Intensive outpatient matches", "worse by 1",
          "Said in the interview: D5");
    }
  }

  @Test
  void aTwelfthSubstanceFindsItsLineAndEmptyOnesAreFoldedAway() throws Exception {
    assertThat(read("/interview/substances").getContentAsString()).contains("More substances", "9 lines");
    house.as(of.counselor(), () -> save.save(of.patient(), of.assessment(), "substances", Map.of("substance.1", "Alcohol", "substance.12", "Khat"), 0));
    assertThat(read("/interview/substances").getContentAsString()).contains("Khat").doesNotContain("More substances");
    assertThat(house.as(of.counselor(), () -> interviews.part(of.assessment(), "substances").answers())).containsOnlyKeys("substance.1", "substance.12");
  }
}
