package org.handrail.path.admission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.ClasspathSite;
import org.handrail.journeys.Pages;
import org.handrail.path.admission.AdmissionFixture;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.handrail.path.admission.EndEpisode;
import org.handrail.path.medical.MedicationDetails;
import org.handrail.path.medical.Provenance;
import org.handrail.path.medical.RecordMedication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

@HandrailTest
class AdmissionScreensTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired MockMvc mvc;
  @Autowired CareTeam team;
  AdmissionFixture admissions;
  Clinic clinic;
  PatientId imani;
  String base;

  @BeforeEach
  void imaniWasPlaced() {
    admissions = new AdmissionFixture(beans);
    clinic = admissions.clinic();
    imani = house.patient(clinic.organization(), "Imani", "Brooks");
    base = "/patients/" + imani + "/admission";
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
  void the_steps_are_done_one_by_one_and_the_person_is_admitted() throws Exception {
    Actor coordinator = clinic.coordinator();
    assertThat(page(coordinator, base)).contains("Prepare the admission").contains("No signed placement yet");
    assertThat(send(coordinator, base, Map.of()).getRedirectedUrl()).isEqualTo(base);
    admissions.placed(clinic, imani);

    var unnamed = send(coordinator, base + "/coverage", Map.of("kind", "MEDICAID", "payer", "", "copay", "4 dollars a day", "edited", "0"));
    assertThat(unnamed.getStatus()).isEqualTo(422);
    assertThat(unnamed.getContentAsString()).contains("Enter the name of the payer").contains("4 dollars a day");
    assertThat(send(coordinator, base + "/coverage", Map.of("kind", "MEDICAID", "payer", "SoonerCare", "edited", "0")).getRedirectedUrl()).isEqualTo(base);
    var noPhone = send(coordinator, base + "/emergency-contact", Map.of("name", "Ana", "relationship", "sister", "phone", ""));
    assertThat(noPhone.getContentAsString()).contains("An emergency contact needs a phone number");
    send(coordinator, base + "/emergency-contact", Map.of("name", "Ana", "relationship", "sister", "phone", "555-010-0177"));
    for (String notice : new String[] {"orientation", "rights", "treatment", "sharing"}) {
      assertThat(page(coordinator, base + "/agreements/" + notice)).contains("Imani Brooks signs here");
      assertThat(send(coordinator, base + "/agreements/" + notice, Map.of("version", "1", "signature", "Imani Brooks", "strokes", "")).getRedirectedUrl()).isEqualTo(base);
    }
    assertThat(page(coordinator, base + "/agreements/sharing")).contains("gone through with").contains("42 CFR 2.31(a)(6)");
    assertThat(page(coordinator, base)).contains("Still needed:").contains("<li>Diagnoses</li>").doesNotContain("Admit Imani");
    var early = send(coordinator, base + "/admit", Map.of("program", clinic.iop().toString(), "from", admissions.today().toString()));
    assertThat(early.getStatus()).isEqualTo(422);
    assertThat(early.getContentAsString()).contains("Diagnoses: None recorded yet");

    admissions.diagnosed(clinic, imani);
    assertThat(page(coordinator, base)).contains("Admit Imani").contains("Confirmed: ");
    assertThat(send(coordinator, base + "/admit", Map.of("program", clinic.iop().toString(), "from", admissions.today().toString(),
        "primary", clinic.counselor().staffId().toString())).getRedirectedUrl()).isEqualTo(base);
    assertThat(page(clinic.counselor(), base)).contains("In treatment since today").contains("Evening IOP, Main Street").contains("Treatment, from today");
  }

  @Test
  void an_empty_signature_and_an_old_text_are_refused() throws Exception {
    send(clinic.coordinator(), base, Map.of());
    var empty = send(clinic.coordinator(), base + "/agreements/rights", Map.of("version", "1", "signature", "", "strokes", ""));
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(empty.getContentAsString()).contains("type your full name");
    var old = send(clinic.coordinator(), base + "/agreements/rights", Map.of("version", "0", "signature", "Imani Brooks"));
    assertThat(old.getContentAsString()).contains("This text has changed since you opened it");
    assertThat(read(clinic.coordinator(), base + "/agreements/unknown").getStatus()).isEqualTo(404);
  }

  @Test
  void what_an_admissions_coordinator_may_not_read_is_not_shown_when_someone_comes_back() throws Exception {
    imani = admissions.admitted(clinic).stay().patient();
    base = "/patients/" + imani + "/admission";
    cameBack();
    String coordinators = page(clinic.coordinator(), base + "/carried");
    assertThat(coordinators).contains("SoonerCare").doesNotContain("Buprenorphine").contains("belongs to colleagues");
    assertThat(page(clinic.counselor(), base + "/carried")).contains("Buprenorphine");
    assertThat(send(clinic.coordinator(), base + "/carried", Map.of("item", "MEDICATIONS", "shown", "Buprenorphine, 8 mg daily")).getStatus()).isEqualTo(403);
    assertThat(send(clinic.counselor(), base + "/carried", Map.of("item", "MEDICATIONS", "shown", "Buprenorphine, 8 mg daily")).getRedirectedUrl())
        .isEqualTo(base + "/carried");
    assertThat(page(clinic.counselor(), base + "/carried")).contains("Confirmed today");
    var changed = send(clinic.counselor(), base + "/carried", Map.of("item", "COVERAGE", "shown", "Something else"));
    assertThat(changed.getStatus()).isEqualTo(422);
    assertThat(changed.getContentAsString()).contains("This has changed meanwhile");
  }

  private void cameBack() {
    var episodes = beans.getBean(org.handrail.path.admission.Episodes.class);
    house.as(clinic.counselor(), () -> {
      beans.getBean(RecordMedication.class).record(imani, MedicationDetails.of("Buprenorphine", "8 mg daily"), Provenance.enteredHere()).orElseThrow();
      return beans.getBean(EndEpisode.class).end(episodes.current(imani).orElseThrow().id(), admissions.today(), "Completed", null).orElseThrow();
    });
    admissions.started(clinic, imani);
  }

  @Test
  void a_case_manager_may_look_and_not_admit() throws Exception {
    var manager = house.staff(clinic.organization(), Role.CASE_MANAGER);
    house.as(clinic.coordinator(), () -> {
      team.join(imani, manager.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    assertThat(page(manager, base)).doesNotContain("Prepare the admission");
    assertThat(send(manager, base, Map.of()).getStatus()).isEqualTo(403);
    assertThat(send(manager, base + "/admit", Map.of()).getStatus()).isEqualTo(403);
  }

  @Test
  void every_page_is_accessible_and_fits() throws Exception {
    Actor coordinator = clinic.coordinator();
    var pages = new LinkedHashMap<String, String>();
    admissions.placed(clinic, imani);
    admissions.started(clinic, imani);
    pages.put("/admission-sharing", page(coordinator, base + "/agreements/sharing"));
    admissions.noted(clinic, imani);
    pages.put("/admission-coverage", page(coordinator, base + "/coverage"));
    pages.put("/admission-half", page(coordinator, base));
    admissions.signed(clinic, imani);
    pages.put("/admission-ready", page(coordinator, base));
    pages.put("/admission-refused", send(coordinator, base + "/admit", Map.of("program", clinic.op().toString(), "from", "")).getContentAsString());
    admissions.admit(clinic, imani).orElseThrow();
    pages.put("/admission-done", page(clinic.counselor(), base));
    cameBack();
    pages.put("/admission-carried", page(clinic.counselor(), base + "/carried"));
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
