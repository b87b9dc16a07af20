package org.handrail.path.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.admission.AdmissionFixture;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Leaving and coming back, on the screens. */
@HandrailTest
class LeavingTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired MockMvc mvc;
  @Autowired Discharges discharges;
  private AdmissionFixture admissions;
  private Clinic clinic;
  private PatientId patient;

  @BeforeEach
  void someone_is_in_treatment() {
    admissions = new AdmissionFixture(beans);
    clinic = admissions.clinic();
    patient = admissions.admitted(clinic).stay().patient();
  }

  private void discharged() throws Exception {
    String today = admissions.today().toString();
    mvc.perform(post("/patients/" + patient + "/discharge").with(house.signedIn(clinic.counselor())).param("reason", "completed").param("on", today)
            .param("lastContact", today).param("summary", "Met the goals of the plan.").param("nextSteps", "Tuesday group at the library\nCall your sponsor")
            .param("overdose", "HAS_IT").param("receiver", "").param("signature", "Dana Whitfield").param("strokes", ""))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  void before_anything_changes_the_page_says_so() throws Exception {
    var me = house.asPatient(clinic.organization(), patient);
    mvc.perform(get("/my/next").with(house.signedIn(me))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing changes for now")));
    mvc.perform(get("/my/next/summary.pdf").with(house.signedIn(me))).andExpect(status().isNotFound());
  }

  @Test
  void the_summary_is_signed_and_given_in_plain_words() throws Exception {
    discharged();
    var me = house.asPatient(clinic.organization(), patient);
    mvc.perform(get("/my").with(house.signedIn(me))).andExpect(content().string(containsString("/my/next")));
    mvc.perform(get("/my/next").with(house.signedIn(me))).andExpect(content().string(allOf(containsString("You finished the program."),
        containsString("<li>Tuesday group at the library</li>"), containsString("You have naloxone"), containsString("You can come back any day"),
        not(containsString("TEDS")), not(containsString("completed")))));
    mvc.perform(get("/my/next/summary.pdf").with(house.signedIn(me))).andExpect(status().isOk())
        .andExpect(r -> assertThat(r.getResponse().getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII)));
    var id = house.as(clinic.counselor(), () -> discharges.of(patient)).getFirst().id();
    mvc.perform(get("/patients/" + patient + "/discharges/" + id + "/summary.pdf").with(house.signedIn(clinic.counselor()))).andExpect(status().isOk());
    mvc.perform(get("/patients/" + patient).with(house.signedIn(clinic.counselor()))).andExpect(content().string(containsString("Discharged, signed summary")));
  }

  /** From the search to the first day in a handful of steps: what is known is confirmed, not asked again. */
  @Test
  void somebody_who_comes_back_after_a_lapse_is_in_the_right_program_in_minutes() throws Exception {
    discharged();
    var coordinator = clinic.coordinator();
    var counselor = clinic.counselor();
    mvc.perform(get("/patients").param("q", "Whitehorse").with(house.signedIn(coordinator))).andExpect(content().string(containsString("/patients/" + patient)));
    mvc.perform(get("/patients/" + patient).with(house.signedIn(coordinator))).andExpect(content().string(containsString("/patients/" + patient + "/admission")));
    mvc.perform(post("/patients/" + patient + "/admission").with(house.signedIn(coordinator))).andExpect(status().is3xxRedirection());
    mvc.perform(get("/patients/" + patient + "/admission").with(house.signedIn(coordinator))).andExpect(status().isOk())
        .andExpect(content().string(containsString("/admission/carried")));
    var known = house.as(counselor, () -> beans.getBean(org.handrail.path.admission.Checklists.class).of(patient).carried());
    assertThat(known.values()).as("the last intake is there to confirm").anySatisfy(says -> assertThat(says).contains("F10.20"));
    for (var item : known.entrySet()) {
      mvc.perform(post("/patients/" + patient + "/admission/carried").with(house.signedIn(counselor)).param("item", item.getKey().name())
          .param("outcome", "confirmed").param("shown", item.getValue()).param("note", "")).andExpect(status().is3xxRedirection());
    }
    admissions.placed(clinic, patient);
    admissions.signed(clinic, patient);
    mvc.perform(post("/patients/" + patient + "/admission/admit").with(house.signedIn(coordinator)).param("program", clinic.iop().toString())
        .param("from", admissions.today().toString()).param("primary", counselor.staffId().toString())).andExpect(redirectedUrl("/patients/" + patient + "/admission"));
    var stay = house.as(counselor, () -> beans.getBean(org.handrail.path.admission.Stays.class).treatment(patient, admissions.today()));
    assertThat(stay).hasValueSatisfying(now -> assertThat(now.program()).isEqualTo(clinic.iop()));
    mvc.perform(get("/my").with(house.signedIn(house.asPatient(clinic.organization(), patient)))).andExpect(status().isOk()).andExpect(content().string(not(containsString("/my/next"))));
  }
}
