package org.handrail.path.medical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class DiagnosisTests {
  @Autowired House house;
  @Autowired RecordDiagnosis record;
  @Autowired ConfirmDiagnosis confirm;
  @Autowired ReplaceDiagnosis replace;
  @Autowired CloseDiagnosis close;
  @Autowired Diagnoses diagnoses;

  private OrganizationId organization;
  private Actor clinician;
  private PatientId patient;

  @BeforeEach
  void someone() {
    organization = house.newOrganization();
    clinician = house.staff(organization, Role.COUNSELOR);
    patient = house.patient(organization);
  }

  private DiagnosisId recorded(DiagnosisDetails details) {
    return house.as(clinician, () -> record.record(patient, details, null, Provenance.enteredHere()).orElseThrow());
  }

  private Outcome<DiagnosisId> confirm(Actor who, DiagnosisId id, int version, DiagnosisDetails details) {
    return house.as(who, () -> confirm.confirm(patient, id, version, details));
  }

  private List<Diagnosis> open() {
    return house.as(clinician, () -> diagnoses.open(patient));
  }

  @Test
  void a_recorded_diagnosis_is_provisional_and_takes_the_official_title() {
    recorded(DiagnosisDetails.of("f1020"));
    assertThat(open()).singleElement().satisfies(d -> {
      assertThat(d.icd10()).isEqualTo("F10.20");
      assertThat(d.display()).isEqualTo("Alcohol dependence, uncomplicated");
      assertThat(d.isConfirmed()).isFalse();
    });
  }

  @Test
  void a_credentialed_person_confirms_it_and_the_credential_is_kept() {
    var id = recorded(DiagnosisDetails.of("F10.20"));
    assertThat(confirm(clinician, id, 0, DiagnosisDetails.of("F10.20").with(DsmSeverity.SEVERE, null)).isDone()).isTrue();
    assertThat(open()).singleElement().satisfies(d -> {
      assertThat(d.codeLine()).isEqualTo("F10.20, severe");
      assertThat(Objects.requireNonNull(d.confirmed()).credential()).startsWith("LCSW L-");
      assertThat(Objects.requireNonNull(d.confirmed()).by()).isEqualTo(clinician.staffId());
    });
  }

  @Test
  void an_expired_licence_confirms_nothing() {
    var id = recorded(DiagnosisDetails.of("F10.20"));
    var expired = house.staff(organization, "Lee", "Past", LocalDate.of(2020, 1, 1), Role.COUNSELOR);
    assertThat(confirm(expired, id, 0, DiagnosisDetails.of("F10.20")).refusals()).singleElement()
        .satisfies(r -> assertThat(r.message()).contains("valid today"));
    assertThat(open()).noneMatch(Diagnosis::isConfirmed);
  }

  @Test
  void a_confirmed_diagnosis_never_changes_not_even_in_the_database() throws SQLException {
    var id = recorded(DiagnosisDetails.of("F10.20"));
    confirm(clinician, id, 0, DiagnosisDetails.of("F10.20"));
    assertThat(confirm(clinician, id, 1, DiagnosisDetails.of("F10.10")).refusals()).singleElement()
        .satisfies(r -> assertThat(r.message()).contains("confirmed meanwhile"));
    try (var connection = TestDatabase.asApplication()) {
      connection.createStatement().execute("select set_config('handrail.organization', '" + organization + "', false)");
      var update = connection.prepareStatement("update diagnosis set display = 'Something else' where id = ?");
      update.setObject(1, id.value());
      assertThatThrownBy(update::executeUpdate).hasMessageContaining("a confirmed diagnosis never changes");
      var delete = connection.prepareStatement("delete from diagnosis where id = ?");
      delete.setObject(1, id.value());
      assertThatThrownBy(delete::executeUpdate).hasMessageContaining("permission denied");
    }
  }

  @Test
  void a_replacement_is_confirmed_and_the_former_stays_in_the_record() {
    var id = recorded(DiagnosisDetails.of("F11.20"));
    confirm(clinician, id, 0, DiagnosisDetails.of("F11.20").with(DsmSeverity.MODERATE, null));
    var details = DiagnosisDetails.of("F11.21").with(DsmSeverity.MODERATE, Remission.EARLY);
    var next = house.as(clinician, () -> replace.replace(patient, id, 1, details, "Four months without use").orElseThrow());
    assertThat(open()).singleElement().satisfies(d -> {
      assertThat(d.id()).isEqualTo(next);
      assertThat(d.replaces()).isEqualTo(id);
      assertThat(d.codeLine()).isEqualTo("F11.21, moderate, early remission");
    });
    assertThat(house.as(clinician, () -> diagnoses.closed(patient))).singleElement().satisfies(d -> {
      assertThat(Objects.requireNonNull(d.closed()).as()).isEqualTo(Diagnosis.ClosedAs.REPLACED);
      assertThat(Objects.requireNonNull(d.closed()).reason()).isEqualTo("Four months without use");
    });
  }

  @Test
  void the_same_code_can_replace_itself_with_another_severity() {
    var id = recorded(DiagnosisDetails.of("F11.20"));
    confirm(clinician, id, 0, DiagnosisDetails.of("F11.20").with(DsmSeverity.MODERATE, null));
    var details = DiagnosisDetails.of("F11.20").with(DsmSeverity.SEVERE, null);
    house.as(clinician, () -> replace.replace(patient, id, 1, details, "Six criteria met").orElseThrow());
    assertThat(open()).singleElement().satisfies(d -> assertThat(d.codeLine()).isEqualTo("F11.20, severe"));
  }

  @Test
  void closing_says_how_and_why_and_a_confirmed_one_needs_the_licence() {
    var id = recorded(DiagnosisDetails.of("F12.10"));
    assertThat(house.as(clinician, () -> close.close(patient, id, 0, null, " ")).refusals()).extracting(Refusal::field).containsExactly("as", "reason");
    confirm(clinician, id, 0, DiagnosisDetails.of("F12.10"));
    var expired = house.staff(organization, "Lee", "Past", LocalDate.of(2020, 1, 1), Role.COUNSELOR);
    assertThat(house.as(expired, () -> close.close(patient, id, 1, Diagnosis.ClosedAs.RULED_OUT, "No criteria")).isDone()).isFalse();
    assertThat(house.as(clinician, () -> close.close(patient, id, 1, Diagnosis.ClosedAs.RULED_OUT, "No criteria")).isDone()).isTrue();
    assertThat(open()).isEmpty();
  }

  @Test
  void severity_and_remission_must_fit_the_code() {
    assertThat(refusedFields(DiagnosisDetails.of("F10.10").with(DsmSeverity.SEVERE, null))).containsExactly("severity");
    assertThat(refusedFields(DiagnosisDetails.of("F10.20").with(DsmSeverity.SEVERE, Remission.EARLY))).containsExactly("remission");
    assertThat(refusedFields(DiagnosisDetails.of("F10.21").with(DsmSeverity.SEVERE, null))).containsExactly("remission");
    assertThat(refusedFields(DiagnosisDetails.of("F41.1").with(DsmSeverity.MILD, null))).containsExactly("severity");
  }

  private List<String> refusedFields(DiagnosisDetails details) {
    return house.as(clinician, () -> record.record(patient, details, null, Provenance.enteredHere())).refusals().stream()
        .map(r -> String.valueOf(r.field()))
        .toList();
  }

  @Test
  void other_codes_need_their_form_and_a_title() {
    assertThat(refusedFields(new DiagnosisDetails("banana", "Banana", null, null, "", ""))).containsExactly("icd10");
    assertThat(refusedFields(DiagnosisDetails.of("K70.30"))).containsExactly("display");
    assertThat(refusedFields(new DiagnosisDetails("", "", null, null, "", ""))).contains("icd10");
    assertThat(refusedFields(new DiagnosisDetails("F10.20", "", null, null, "last spring", ""))).containsExactly("onset");
    recorded(new DiagnosisDetails("k7030", "Alcoholic cirrhosis of liver without ascites", null, null, "2021-05", ""));
    assertThat(open()).singleElement().satisfies(d -> assertThat(d.icd10()).isEqualTo("K70.30"));
  }

  @Test
  void one_open_diagnosis_of_a_code() {
    recorded(DiagnosisDetails.of("F10.20"));
    assertThat(refusedFields(DiagnosisDetails.of("F10.20"))).containsExactly("icd10");
    var other = recorded(DiagnosisDetails.of("F10.10"));
    assertThat(confirm(clinician, other, 0, DiagnosisDetails.of("F10.20")).refusals()).extracting(Refusal::field).containsExactly("icd10");
  }

  @Test
  void a_received_code_waits_for_its_icd_code_until_confirmed() {
    var from = new Provenance("referral:1", "Condition/9", "Referral from Mercy Hospital");
    var received = new Coding(Coding.SNOMED_CT, "7200002", "Alcoholism");
    var details = new DiagnosisDetails("", "Alcoholism", null, null, "", "");
    var id = house.as(clinician, () -> record.record(patient, details, received, from).orElseThrow());
    var again = house.as(clinician, () -> record.record(patient, details, received, from).orElseThrow());
    assertThat(again).isEqualTo(id);
    assertThat(open()).singleElement().satisfies(d -> assertThat(d.codeLine()).isEqualTo("SNOMED CT 7200002"));
    assertThat(confirm(clinician, id, 0, details).refusals()).extracting(Refusal::field).containsExactly("icd10");
    assertThat(confirm(clinician, id, 0, DiagnosisDetails.of("F10.20")).isDone()).isTrue();
  }

  @Test
  void anothers_diagnosis_is_not_found_through_this_record() {
    var id = recorded(DiagnosisDetails.of("F10.20"));
    var other = house.patient(organization, "Mina", "Haddad");
    assertThat(house.as(clinician, () -> confirm.confirm(other, id, 0, DiagnosisDetails.of("F10.20"))).isDone()).isFalse();
    assertThat(house.as(clinician, () -> close.close(other, id, 0, Diagnosis.ClosedAs.MISTAKE, "x")).isDone()).isFalse();
  }

  @Test
  void of_many_who_confirm_at_once_one_does() throws Exception {
    var id = recorded(DiagnosisDetails.of("F10.20"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> one = () -> confirm(clinician, id, 0, DiagnosisDetails.of("F10.20")).isDone();
      int done = 0;
      for (var result : threads.invokeAll(Collections.nCopies(8, one))) done += result.get() ? 1 : 0;
      assertThat(done).isEqualTo(1);
    }
  }
}
