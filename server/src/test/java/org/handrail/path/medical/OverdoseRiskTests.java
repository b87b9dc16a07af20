package org.handrail.path.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class OverdoseRiskTests {
  @Autowired House house;
  @Autowired OverdoseRisk risk;
  @Autowired RecordOverdoseFact record;
  @Autowired RecordMedication medicate;
  @Autowired StopMedication stop;
  @Autowired RecordVitals vitals;
  @Autowired VitalSignsLog log;
  @Autowired SettableClock clock;

  private Actor nurse;
  private PatientId patient;

  @BeforeEach
  void someone() {
    var organization = house.newOrganization();
    nurse = house.staff(organization, Role.MEDICAL);
    patient = house.patient(organization);
  }

  @AfterEach
  void now() {
    clock.follow();
  }

  private OverdoseRisk.Picture picture() {
    return house.as(nurse, () -> risk.of(patient));
  }

  private void fact(OverdoseEntry.Kind kind, boolean holds) {
    house.as(nurse, () -> record.record(patient, kind, holds, "", "").orElseThrow());
  }

  @Test
  void nothing_on_record_is_not_the_same_as_asked_and_not_so() {
    assertThat(picture().atRisk()).isFalse();
    assertThat(picture().notAsked()).contains(OverdoseEntry.Kind.USES_ALONE);
    fact(OverdoseEntry.Kind.USES_ALONE, false);
    assertThat(picture().notAsked()).doesNotContain(OverdoseEntry.Kind.USES_ALONE);
    assertThat(picture().atRisk()).isFalse();
  }

  @Test
  void stopping_medication_raises_the_risk_for_four_weeks_unless_another_takes_its_place() {
    var id = house.as(nurse, () -> medicate.record(patient, MedicationDetails.of("methadone 60 mg", ""), Provenance.enteredHere()).orElseThrow());
    house.as(nurse, () -> stop.stop(patient, id, 0, "", "left the clinic").orElseThrow());
    assertThat(picture().facts()).extracting(OverdoseRisk.Fact::what).containsExactly("Stopped methadone");
    house.as(nurse, () -> medicate.record(patient, MedicationDetails.of("buprenorphine 8 mg", ""), Provenance.enteredHere()).orElseThrow());
    assertThat(picture().atRisk()).isFalse();
  }

  @Test
  void a_recent_change_fades_and_an_earlier_overdose_does_not() {
    fact(OverdoseEntry.Kind.LEFT_CONTROLLED, true);
    fact(OverdoseEntry.Kind.EARLIER_OVERDOSE, true);
    assertThat(picture().facts()).hasSize(2);
    clock.advance(Duration.ofDays(40));
    assertThat(picture().facts()).extracting(OverdoseRisk.Fact::what).containsExactly("Had an overdose before");
  }

  @Test
  void naloxone_and_education_are_asked_for_until_done_and_again_when_they_are_old() {
    assertThat(picture().hasNaloxone()).isFalse();
    assertThat(picture().educationDue()).isTrue();
    fact(OverdoseEntry.Kind.NALOXONE_GIVEN, true);
    fact(OverdoseEntry.Kind.EDUCATION_DONE, true);
    assertThat(picture().hasNaloxone()).isTrue();
    assertThat(picture().educationDue()).isFalse();
    clock.advance(Duration.ofDays(200));
    assertThat(picture().hasNaloxone()).isTrue();
    assertThat(picture().educationDue()).isTrue();
    clock.advance(Duration.ofDays(600));
    assertThat(picture().hasNaloxone()).isFalse();
  }

  @Test
  void vitals_no_living_person_has_are_refused_beside_their_field_and_mistakes_are_taken_back() {
    var slip = new VitalSigns.Values(80, 120, 600, null, null, null, null);
    assertThat(house.as(nurse, () -> vitals.record(patient, slip, null, "")).refusals()).extracting(Refusal::field).containsExactly("pulse", "systolic");
    var half = new VitalSigns.Values(120, null, null, null, null, null, null);
    assertThat(house.as(nurse, () -> vitals.record(patient, half, null, "")).refusals()).extracting(Refusal::field).containsExactly("diastolic");
    var good = new VitalSigns.Values(120, 80, 72, 16, 98, new BigDecimal("98.6"), new BigDecimal("170.5"));
    UUID id = house.as(nurse, () -> vitals.record(patient, good, null, "").orElseThrow());
    assertThat(house.as(nurse, () -> log.of(patient, 5))).singleElement().extracting(VitalSigns::values).isEqualTo(good);
    house.as(nurse, () -> vitals.withdraw(patient, id, "another person's cuff").orElseThrow());
    assertThat(house.as(nurse, () -> log.of(patient, 5))).isEmpty();
  }
}
