package org.handrail.path.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class DrugTestTests {
  @Autowired House house;
  @Autowired OrderTest order;
  @Autowired CollectTest collect;
  @Autowired MoveSpecimen move;
  @Autowired RecordTestResult record;
  @Autowired CloseTest close;
  @Autowired DrugTests tests;
  @Autowired InterpretTest interpret;
  @Autowired TestPanels panels;
  @Autowired RecordMedication recordMedication;
  @Autowired Worklist worklist;
  @Autowired java.time.Clock clock;

  private Actor nurse;
  private PatientId patient;

  @BeforeEach
  void someone() {
    var organization = house.newOrganization();
    nurse = house.staff(organization, Role.MEDICAL);
    patient = house.patient(organization);
  }

  private DrugTestId ordered() {
    return house.as(nurse, () -> order.order(patient, "urine-opioids", DrugTest.Reason.SCHEDULED, null, "").orElseThrow());
  }

  private DrugTestId collected() {
    var id = ordered();
    house.as(nurse, () -> collect.collect(patient, id, null, DrugTest.Analysis.POINT_OF_CARE, true, "", new BigDecimal("96.4")).orElseThrow());
    return id;
  }

  private Map<String, DrugTest.Answer> all(DrugTest.Answer answer) {
    var answers = new HashMap<String, DrugTest.Answer>();
    panels.get("urine-opioids").analytes().forEach(a -> answers.put(a.id(), answer));
    return answers;
  }

  private DrugTest resulted(Map<String, DrugTest.Answer> answers, DrugTest.Validity validity) {
    var id = collected();
    return house.as(nurse, () -> {
      record.record(patient, id, validity, answers, "").orElseThrow();
      return tests.find(patient, id).orElseThrow();
    });
  }

  private java.util.List<Task> tasks() {
    return house.as(nurse, () -> worklist.openFor(patient));
  }

  private static java.util.List<String> messages(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::message).toList();
  }

  @Test
  void buprenorphine_is_expected_in_someone_who_is_prescribed_it_and_worth_a_talk_when_it_is_not_found() {
    house.as(nurse, () -> recordMedication.record(patient, MedicationDetails.of("buprenorphine 8 mg film", "daily"), Provenance.enteredHere()).orElseThrow());
    var found = all(DrugTest.Answer.NEGATIVE);
    found.put("buprenorphine", DrugTest.Answer.POSITIVE);
    var expected = resulted(found, DrugTest.Validity.VALID);
    assertThat(house.as(nurse, () -> interpret.of(expected)).needsTalk()).isFalse();
    assertThat(tasks()).isEmpty();

    var missing = resulted(all(DrugTest.Answer.NEGATIVE), DrugTest.Validity.VALID);
    assertThat(house.as(nurse, () -> interpret.of(missing)).lines())
        .filteredOn(l -> l.analyte().id().equals("buprenorphine"))
        .extracting(Interpretation.Line::fit)
        .containsExactly(Interpretation.Fit.NOT_FOUND);
    assertThat(tasks()).singleElement().extracting(Task::severity).isEqualTo(Severity.NEEDS_YOU);
  }

  @Test
  void the_same_result_without_the_prescription_is_not_explained() {
    var found = all(DrugTest.Answer.NEGATIVE);
    found.put("buprenorphine", DrugTest.Answer.POSITIVE);
    var test = resulted(found, DrugTest.Validity.VALID);
    assertThat(house.as(nurse, () -> interpret.of(test)).needsTalk()).isTrue();
  }

  @Test
  void fentanyl_opens_a_danger_that_names_no_finding() {
    var found = all(DrugTest.Answer.NEGATIVE);
    found.put("fentanyl", DrugTest.Answer.POSITIVE);
    resulted(found, DrugTest.Validity.VALID);
    assertThat(tasks()).singleElement().satisfies(task -> {
      assertThat(task.severity()).isEqualTo(Severity.DANGER);
      assertThat(task.title() + task.detail()).doesNotContainIgnoringCase("fentanyl").doesNotContainIgnoringCase("opioid");
    });
  }

  @Test
  void a_confirmation_counts_over_the_first_reading_which_stays() {
    var found = all(DrugTest.Answer.NEGATIVE);
    found.put("opiates", DrugTest.Answer.POSITIVE);
    var test = resulted(found, DrugTest.Validity.VALID);
    house.as(nurse, () -> record.confirm(patient, test.id(), "opiates", DrugTest.Answer.NEGATIVE, "below 10 ng/mL").orElseThrow());
    var confirmed = house.as(nurse, () -> tests.find(patient, test.id()).orElseThrow());
    assertThat(confirmed.counts("opiates").orElseThrow().answer()).isEqualTo(DrugTest.Answer.NEGATIVE);
    assertThat(confirmed.results()).filteredOn(r -> r.analyte().equals("opiates")).hasSize(2);
    assertThat(house.as(nurse, () -> interpret.of(confirmed)).needsTalk()).isFalse();
    assertThat(messages(house.as(nurse, () -> record.confirm(patient, test.id(), "opiates", DrugTest.Answer.POSITIVE, ""))))
        .singleElement().asString().contains("never changes");
  }

  @Test
  void a_gap_is_asked_for_and_never_taken_for_negative_but_an_unreadable_specimen_needs_no_results() {
    var id = collected();
    var gap = all(DrugTest.Answer.NEGATIVE);
    gap.remove("oxycodone");
    assertThat(messages(house.as(nurse, () -> record.record(patient, id, DrugTest.Validity.VALID, gap, ""))))
        .containsExactly("Choose the result for Oxycodone");
    house.as(nurse, () -> record.record(patient, id, DrugTest.Validity.ADULTERATED, Map.of(), "").orElseThrow());
    var test = house.as(nurse, () -> tests.find(patient, id).orElseThrow());
    assertThat(test.results()).isEmpty();
    assertThat(house.as(nurse, () -> interpret.of(test)).needsTalk()).isTrue();
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void a_dilute_negative_is_no_proof() {
    var test = resulted(all(DrugTest.Answer.NEGATIVE), DrugTest.Validity.DILUTE);
    assertThat(house.as(nurse, () -> interpret.of(test))).satisfies(says -> {
      assertThat(says.trustworthy()).isFalse();
      assertThat(says.needsTalk()).isTrue();
    });
  }

  @Test
  void a_specimen_for_the_laboratory_needs_its_seal_and_its_chain_runs_one_way() {
    var id = ordered();
    assertThat(house.as(nurse, () -> collect.collect(patient, id, null, DrugTest.Analysis.LABORATORY, false, " ", null)).isDone()).isFalse();
    house.as(nurse, () -> collect.collect(patient, id, null, DrugTest.Analysis.LABORATORY, false, "A-1234", null).orElseThrow());
    var early = clock.instant().minus(Duration.ofDays(1));
    assertThat(messages(house.as(nurse, () -> move.move(patient, id, DrugTest.Step.HANDED_OVER, "Courier", early))))
        .singleElement().asString().contains("later than this");
    house.as(nurse, () -> move.move(patient, id, DrugTest.Step.DISCARDED, "Medical room", null).orElseThrow());
    assertThat(house.as(nurse, () -> move.move(patient, id, DrugTest.Step.RECEIVED, "Lab", null)).isDone()).isFalse();
    assertThat(house.as(nurse, () -> tests.find(patient, id).orElseThrow()).custody())
        .extracting(DrugTest.Custody::step)
        .containsExactly(DrugTest.Step.COLLECTED, DrugTest.Step.SEALED, DrugTest.Step.DISCARDED);
  }

  @Test
  void nobody_orders_a_random_test_for_somebody() {
    assertThat(house.as(nurse, () -> order.order(patient, "urine-opioids", DrugTest.Reason.RANDOM, null, "")).isDone()).isFalse();
  }

  @Test
  void two_people_collecting_one_test_collect_it_once() {
    var id = collected();
    assertThat(messages(house.as(nurse, () -> collect.collect(patient, id, null, DrugTest.Analysis.POINT_OF_CARE, false, "", null))))
        .singleElement().asString().contains("Collected, no result yet");
    assertThat(house.as(nurse, () -> close.close(patient, id, DrugTestState.Event.REFUSE, "said no")).isDone()).isFalse();
  }
}
