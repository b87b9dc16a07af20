package org.handrail.path.medical.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.path.medical.Diagnoses;
import org.handrail.path.medical.Diagnosis;
import org.handrail.path.medical.Medication;
import org.handrail.path.medical.Medications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class MedicalScreensTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired CareTeam team;
  @Autowired org.springframework.context.ApplicationContext context;
  @Autowired Diagnoses diagnoses;
  @Autowired Medications medications;

  private OrganizationId organization;
  private PatientId sam;
  private Actor nurse;
  private String record;

  @BeforeEach
  void someoneInCare() {
    organization = house.newOrganization();
    sam = house.patient(organization);
    nurse = caring(Role.MEDICAL);
    record = "/patients/" + sam;
  }

  private Actor caring(Role role) {
    Actor actor = house.staff(organization, role);
    house.as(actor, () -> {
      team.join(sam, actor.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    return actor;
  }

  private MockHttpServletResponse read(Actor who, String path) throws Exception {
    return mvc.perform(get(record + path).with(house.signedIn(who))).andReturn().getResponse();
  }

  private MockHttpServletResponse send(Actor who, String path, Map<String, String> fields) throws Exception {
    var all = new LinkedMultiValueMap<String, String>();
    fields.forEach(all::add);
    return mvc.perform(post(record + path).params(all).with(house.signedIn(who))).andReturn().getResponse();
  }

  private Diagnosis onlyDiagnosis() {
    return house.as(nurse, () -> diagnoses.open(sam).getFirst());
  }

  private Medication onlyMedication() {
    return house.as(nurse, () -> medications.current(sam).getFirst());
  }

  @Test
  void a_diagnosis_is_written_confirmed_by_a_licence_and_revised_with_the_former_in_the_history() throws Exception {
    assertThat(send(nurse, "/diagnoses/new", Map.of("icd10", "f11.20", "severity", "SEVERE")).getStatus()).isEqualTo(302);
    var d = onlyDiagnosis();
    String one = "/diagnoses/" + d.id();
    assertThat(read(nurse, one + "/confirm").getContentAsString()).contains("value=\"F11.20\"");
    assertThat(send(nurse, one + "/confirm", Map.of("icd10", "F11.20", "severity", "SEVERE", "version", "0")).getStatus()).isEqualTo(302);
    assertThat(read(nurse, "/diagnoses").getContentAsString()).contains("confirmed by Dana Whitfield, LCSW");

    var refused = send(nurse, one + "/revise", Map.of("icd10", "F11.21", "severity", "SEVERE", "remission", "EARLY", "version", "1"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Write why it changes").contains("value=\"F11.21\"");
    send(nurse, one + "/revise",
        Map.of("icd10", "F11.21", "severity", "SEVERE", "remission", "EARLY", "version", "1", "reason", "Four months without use"));
    assertThat(read(nurse, "/diagnoses").getContentAsString())
        .contains("F11.21, severe, early remission").contains("Replaced").contains("Four months without use");
  }

  @Test
  void an_expired_licence_offers_no_confirmation_and_says_why() throws Exception {
    send(nurse, "/diagnoses/new", Map.of("icd10", "F10.20", "severity", "MODERATE"));
    Actor lapsed = house.staff(organization, "Lou", "Lapsed", LocalDate.of(2001, 1, 1), Role.MEDICAL);
    house.as(lapsed, () -> {
      team.join(sam, lapsed.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    assertThat(read(lapsed, "/diagnoses").getContentAsString())
        .contains("Confirming needs a licence").doesNotContain("/confirm\"");
    String confirm = "/diagnoses/" + onlyDiagnosis().id() + "/confirm";
    assertThat(send(lapsed, confirm, Map.of("icd10", "F10.20", "version", "0")).getStatus()).isEqualTo(422);
    assertThat(onlyDiagnosis().isConfirmed()).isFalse();
  }

  @Test
  void a_medication_is_started_confirmed_given_changed_and_stopped_with_its_reason() throws Exception {
    assertThat(send(nurse, "/medical/medications/new", Map.of("name", "buprenorphine 8 mg film", "dosage", "8 mg daily")).getStatus())
        .isEqualTo(302);
    var m = onlyMedication();
    String at = "/medical/medications/";
    send(nurse, at + m.id() + "/confirm", Map.of("version", "0"));
    assertThat(send(nurse, at + m.id() + "/doses", Map.of("amount", "8 mg", "manner", "OBSERVED")).getStatus()).isEqualTo(302);
    assertThat(read(nurse, "/medical").getContentAsString()).contains("Taken while we watched").contains("Treats opioid use disorder");
    send(nurse, at + m.id() + "/change", Map.of("version", "1", "name", "buprenorphine 8 mg film", "dosage", "16 mg daily"));
    var changed = onlyMedication();
    assertThat(changed.dosage()).isEqualTo("16 mg daily");
    assertThat(send(nurse, at + changed.id() + "/stop", Map.of("version", Integer.toString(changed.version()))).getContentAsString())
        .contains("Write why it was stopped");
    send(nurse, at + changed.id() + "/stop", Map.of("version", Integer.toString(changed.version()), "reason", "Moved to the monthly injection"));
    assertThat(read(nurse, "/medical").getContentAsString()).contains("Moved to the monthly injection").contains("8 mg daily");
  }

  @Test
  void a_dose_ahead_of_now_and_one_of_a_stopped_medication_are_refused() throws Exception {
    send(nurse, "/medical/medications/new", Map.of("name", "methadone 10 mg", "dosage", "60 mg"));
    var m = onlyMedication();
    String doses = "/medical/medications/" + m.id() + "/doses";
    assertThat(send(nurse, doses, Map.of("amount", "60 mg", "manner", "GIVEN", "at", "2096-01-01T08:00")).getContentAsString())
        .contains("ahead of now");
    send(nurse, "/medical/medications/" + m.id() + "/stop", Map.of("version", "0", "reason", "Sent elsewhere"));
    assertThat(send(nurse, doses, Map.of("amount", "60 mg", "manner", "GIVEN")).getContentAsString()).contains("stopped meanwhile");
  }

  @Test
  void allergies_are_asked_added_and_taken_back_into_the_history() throws Exception {
    assertThat(read(nurse, "/medical").getContentAsString()).contains("Nobody has asked yet");
    send(nurse, "/medical/allergies/none", Map.of());
    send(nurse, "/medical/allergies", Map.of("substance", "Penicillin", "reaction", "Hives", "severe", "true"));
    var page = read(nurse, "/medical").getContentAsString();
    assertThat(page).contains("Penicillin").contains("Severe").contains("An allergy became known");
  }

  @Test
  void a_case_manager_reads_medications_but_writes_none_and_admissions_reads_none() throws Exception {
    send(nurse, "/medical/medications/new", Map.of("name", "naltrexone 50 mg"));
    Actor manager = caring(Role.CASE_MANAGER);
    assertThat(read(manager, "/medical").getContentAsString())
        .contains("naltrexone").contains("stay with the medical team").doesNotContain("Start a medication");
    assertThat(send(manager, "/medical/medications/new", Map.of("name", "x")).getStatus()).isEqualTo(403);
    assertThat(read(caring(Role.ADMISSIONS), "/medical").getStatus()).isEqualTo(403);
    assertThat(read(caring(Role.DIRECTOR), "/medical").getStatus()).isEqualTo(403);
  }

  @Test
  void billing_sees_confirmed_codes_and_nothing_more() throws Exception {
    send(nurse, "/diagnoses/new", Map.of("icd10", "F10.20", "severity", "MODERATE", "note", "drinks since the divorce"));
    var d = onlyDiagnosis();
    assertThat(send(nurse, "/diagnoses/" + d.id() + "/confirm",
        Map.of("icd10", "F10.20", "severity", "MODERATE", "note", "drinks since the divorce", "version", "0")).getStatus()).isEqualTo(302);
    send(nurse, "/diagnoses/new", Map.of("icd10", "F41.1"));
    Actor billing = caring(Role.BILLING);
    assertThat(read(billing, "/diagnoses").getContentAsString())
        .contains("F10.20").doesNotContain("divorce").doesNotContain("F41.1").doesNotContain("Write down");
    assertThat(read(billing, "/medical").getStatus()).isEqualTo(403);
  }

  @Test
  void another_persons_medication_and_diagnosis_are_not_found_in_this_record() throws Exception {
    send(nurse, "/medical/medications/new", Map.of("name", "acamprosate 333 mg"));
    send(nurse, "/diagnoses/new", Map.of("icd10", "F10.20"));
    var m = onlyMedication();
    var d = onlyDiagnosis();
    PatientId other = house.patient(organization, "Robin", "Vale");
    house.as(nurse, () -> {
      team.join(other, nurse.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    record = "/patients/" + other;
    assertThat(read(nurse, "/medical/medications/" + m.id() + "/stop").getStatus()).isEqualTo(404);
    assertThat(read(nurse, "/diagnoses/" + d.id() + "/confirm").getStatus()).isEqualTo(404);
  }

  @Test
  void a_test_is_ordered_collected_and_read_on_its_page_and_the_case_manager_sees_none_of_it() throws Exception {
    String test = java.util.Objects.requireNonNull(send(nurse, "/medical/tests/new", Map.of("panel", "breath", "reason", "SCHEDULED")).getRedirectedUrl())
        .replace(record, "");
    assertThat(send(nurse, test + "/collect", Map.of("analysis", "POINT_OF_CARE", "temperature", "warm")).getContentAsString()).contains("Write a number");
    assertThat(send(nurse, test + "/collect", Map.of("analysis", "POINT_OF_CARE", "observed", "true")).getStatus()).isEqualTo(302);
    assertThat(send(nurse, test + "/result", Map.of("validity", "VALID")).getContentAsString()).contains("Choose the result for Alcohol");
    assertThat(send(nurse, test + "/result", Map.of("validity", "VALID", "r-alcohol", "POSITIVE")).getStatus()).isEqualTo(302);
    assertThat(read(nurse, test).getContentAsString()).contains("Not explained by a medication").contains("observed by Dana Whitfield");
    assertThat(read(caring(Role.COUNSELOR), "").getContentAsString()).contains("Test: Breath, alcohol");
    Actor manager = caring(Role.CASE_MANAGER);
    assertThat(read(manager, test).getStatus()).isEqualTo(403);
    assertThat(read(manager, "/medical").getContentAsString()).doesNotContain("Breath").doesNotContain("Vitals and withdrawal");
    assertThat(read(manager, "").getContentAsString()).doesNotContain("Breath");
  }

  @Test
  void a_peer_coach_hands_out_naloxone_and_the_header_says_so() throws Exception {
    Actor coach = caring(Role.CASE_MANAGER);
    send(coach, "/medical/overdose", Map.of("kind", "EARLIER_OVERDOSE", "happened", "2025"));
    assertThat(read(coach, "/medical").getContentAsString()).contains("Overdose risk</li>").contains("No naloxone yet");
    send(coach, "/medical/overdose", Map.of("kind", "NALOXONE_GIVEN"));
    assertThat(read(coach, "/medical").getContentAsString()).contains("Has naloxone").doesNotContain("No naloxone yet");
    assertThat(read(caring(Role.BILLING), "/diagnoses").getContentAsString()).as("billing has no right to it").doesNotContain("Has naloxone");
  }

  @Test
  void vitals_typed_wrongly_stay_typed_and_say_what_is_wrong() throws Exception {
    var refused = send(nurse, "/medical/vitals", Map.of("pulse", "fast", "oxygen", "98.5", "systolic", "120"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("“fast” is not a number").contains("Write a whole number").contains("value=\"120\"");
  }

  @Test
  void the_director_sets_random_testing_and_sees_no_name() throws Exception {
    Actor director = house.staff(organization, Role.DIRECTOR);
    var program = house.as(nurse, () -> new org.handrail.foundation.sites.SiteFixtures(context).iop());
    var all = new LinkedMultiValueMap<String, String>();
    Map.of("panel", "urine-11", "share", "140", "every", "7", "active", "true", "version", "0").forEach(all::add);
    String rule = "/admin/random-tests/" + program;
    assertThat(mvc.perform(post(rule).params(all).with(house.signedIn(director))).andReturn().getResponse().getContentAsString())
        .contains("between 1 and 100 percent");
    all.set("share", "20");
    assertThat(mvc.perform(post(rule).params(all).with(house.signedIn(director))).andReturn().getResponse().getStatus()).isEqualTo(302);
    assertThat(mvc.perform(get("/admin/random-tests").with(house.signedIn(director))).andReturn().getResponse().getContentAsString())
        .contains("20 % of everybody in treatment");
    assertThat(mvc.perform(get("/random-tests").with(house.signedIn(director))).andReturn().getResponse().getStatus()).isEqualTo(403);
  }
}
