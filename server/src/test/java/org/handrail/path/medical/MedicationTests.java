package org.handrail.path.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class MedicationTests {
  @Autowired House house;
  @Autowired RecordMedication record;
  @Autowired ConfirmMedication confirm;
  @Autowired ChangeDose change;
  @Autowired StopMedication stop;
  @Autowired Medications medications;
  @Autowired RecordAllergy recordAllergy;
  @Autowired WithdrawAllergy withdraw;
  @Autowired Allergies allergies;

  private Actor nurse;
  private PatientId patient;

  @BeforeEach
  void someone() {
    var organization = house.newOrganization();
    nurse = house.staff(organization, Role.MEDICAL);
    patient = house.patient(organization);
  }

  private MedicationId recorded(String name, String dosage) {
    return house.as(nurse, () -> record.record(patient, MedicationDetails.of(name, dosage), Provenance.enteredHere()).orElseThrow());
  }

  @Test
  void addiction_treatment_comes_first_then_what_is_risky_with_it() {
    recorded("Atorvastatin 20 MG", "daily");
    recorded("lorazepam 0.5 MG Oral Tablet", "as needed");
    recorded("buprenorphine 8 MG / naloxone 2 MG Sublingual Film", "once a day");
    var current = house.as(nurse, () -> medications.current(patient));
    assertThat(current).extracting(Medication::addiction)
        .containsExactly(AddictionMedication.BUPRENORPHINE, AddictionMedication.BENZODIAZEPINE, null);
    assertThat(current.getFirst().isTreatment()).isTrue();
    assertThat(current).allSatisfy(m -> assertThat(m.status()).isEqualTo(Medication.Status.REPORTED));
  }

  @Test
  void a_changed_dose_is_a_new_row_and_the_former_stays() {
    var id = recorded("naltrexone 50 MG", "once a day");
    house.as(nurse, () -> confirm.confirm(patient, id, 0).orElseThrow());
    var details = MedicationDetails.of("naltrexone 380 MG injection", "every 4 weeks");
    var next = house.as(nurse, () -> change.change(patient, id, 1, details).orElseThrow());
    assertThat(house.as(nurse, () -> medications.current(patient))).singleElement().satisfies(m -> {
      assertThat(m.id()).isEqualTo(next);
      assertThat(m.replaces()).isEqualTo(id);
      assertThat(m.status()).isEqualTo(Medication.Status.CONFIRMED);
    });
    assertThat(house.as(nurse, () -> medications.stopped(patient))).singleElement()
        .satisfies(m -> assertThat(Objects.requireNonNull(m.stopped()).reason()).isEqualTo("Changed"));
    assertThat(house.as(nurse, () -> change.change(patient, id, 1, MedicationDetails.of("x", "y"))).isDone()).isFalse();
  }

  @Test
  void stopping_needs_a_reason_and_happens_once() {
    var id = recorded("disulfiram 250 MG", "once a day");
    assertThat(house.as(nurse, () -> stop.stop(patient, id, 0, "soon", "")).refusals()).extracting(Refusal::field).containsExactly("reason", "day");
    assertThat(house.as(nurse, () -> stop.stop(patient, id, 0, "2026-05", "Side effects")).isDone()).isTrue();
    assertThat(house.as(nurse, () -> stop.stop(patient, id, 0, "", "again")).isDone()).isFalse();
    assertThat(house.as(nurse, () -> confirm.confirm(patient, id, 1)).isDone()).isFalse();
  }

  @Test
  void the_same_item_of_a_source_is_recorded_once() {
    var from = new Provenance("referral:7", "MedicationRequest/1", "Referral from Mercy Hospital");
    var one = house.as(nurse, () -> record.record(patient, MedicationDetails.of("methadone 10 MG", "daily"), from).orElseThrow());
    var two = house.as(nurse, () -> record.record(patient, MedicationDetails.of("methadone 10 MG", "daily"), from).orElseThrow());
    assertThat(two).isEqualTo(one);
  }

  @Test
  void no_known_allergies_ends_with_the_first_allergy() {
    var here = Provenance.enteredHere();
    house.as(nurse, () -> recordAllergy.recordNoneKnown(patient, here).orElseThrow());
    var id = house.as(nurse, () -> recordAllergy.record(patient, "Penicillin", "Hives", true, here).orElseThrow());
    assertThat(house.as(nurse, () -> allergies.of(patient))).singleElement().satisfies(a -> assertThat(a.substance()).isEqualTo("Penicillin"));
    assertThat(house.as(nurse, () -> recordAllergy.recordNoneKnown(patient, here)).isDone()).isFalse();
    assertThat(house.as(nurse, () -> recordAllergy.record(patient, "penicillin", "", false, here).orElseThrow())).isEqualTo(id);
    house.as(nurse, () -> withdraw.withdraw(patient, id, "Wrong chart").orElseThrow());
    assertThat(house.as(nurse, () -> allergies.of(patient))).isEmpty();
  }
}
