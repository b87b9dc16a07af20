package org.handrail.path.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.ChangeIdentity;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.Consents;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.handrail.path.placement.AssessmentFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HandrailTest
@RecordApplicationEvents
class AdmissionTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired AdmitPatient admit;
  @Autowired Checklists checklists;
  @Autowired Episodes episodes;
  @Autowired Stays stays;
  @Autowired CareTeam team;
  @Autowired ApplicationEvents events;
  AdmissionFixture admissions;
  Clinic clinic;

  @BeforeEach
  void fixture() {
    admissions = new AdmissionFixture(beans);
    clinic = admissions.clinic();
  }

  private static List<String> messages(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::message).toList();
  }

  private <T> T asCoordinator(java.util.function.Supplier<T> work) {
    return house.as(clinic.coordinator(), work);
  }

  @Test
  void admission_makes_an_episode_with_its_first_stay() {
    var patient = admissions.ready(clinic);
    var admitted = admissions.admit(clinic, patient).orElseThrow();

    var episode = asCoordinator(() -> episodes.current(patient)).orElseThrow();
    assertThat(episode.id()).isEqualTo(admitted.episode());
    assertThat(episode.number()).isEqualTo(1);
    var stay = asCoordinator(() -> stays.treatment(patient, admissions.today())).orElseThrow();
    assertThat(stay).isEqualTo(admitted.stay());
    assertThat(stay.level()).isEqualTo("2.1");
    assertThat(stay.weekOn(admissions.today())).isEqualTo(1);
    assertThat(stay.weekOn(admissions.today().plusDays(7))).isEqualTo(2);
    assertThat(asCoordinator(() -> stays.inProgram(clinic.iop(), admissions.today()))).containsExactly(stay);
    assertThat(asCoordinator(() -> stays.treatment(patient, admissions.today().minusDays(1)))).isEmpty();
    assertThat(events.stream(PatientAdmitted.class)).contains(new PatientAdmitted(
        admitted.episode(), stay.id(), patient, clinic.iop(), "2.1", admissions.today()));
  }

  @Test
  void everything_missing_is_named_at_once() {
    var patient = house.patient(clinic.organization());
    admissions.started(clinic, patient);
    assertThat(messages(admissions.admit(clinic, patient))).containsExactly(
        "Placement: No signed placement yet", "Coverage and benefits: Not noted yet", "How the program works: Not signed yet",
        "Your rights, and how to complain: Not signed yet", "Consent to treatment: Not signed yet",
        "Sharing my treatment record: Not signed yet", "Diagnoses: None recorded yet", "Emergency contact: Nobody named yet");
    assertThat(asCoordinator(() -> episodes.current(patient))).isEmpty();
  }

  @Test
  void nobody_is_admitted_without_an_admission_being_prepared() {
    var patient = house.patient(clinic.organization());
    assertThat(messages(admissions.admit(clinic, patient))).containsExactly("No admission is being prepared. Start one first.");
  }

  @Test
  void a_provisional_diagnosis_is_not_enough() {
    var patient = house.patient(clinic.organization());
    var record = beans.getBean(org.handrail.path.medical.RecordDiagnosis.class);
    asCoordinator(() -> record.record(patient, org.handrail.path.medical.DiagnosisDetails.of("F10.20"), null,
        org.handrail.path.medical.Provenance.enteredHere()).orElseThrow());
    assertThat(asCoordinator(() -> checklists.of(patient)).steps()).filteredOn(step -> step.key().equals("diagnoses"))
        .singleElement().extracting(AdmissionChecklist.Step::says)
        .isEqualTo("Recorded, but nobody with the credential has confirmed one");
  }

  @Test
  void the_dead_and_the_young_cannot_be_admitted() {
    var patient = admissions.ready(clinic);
    var identity = asCoordinator(() -> beans.getBean(Patients.class).get(patient)).identity();
    change(patient, 0, new Identity(identity.name(), null, identity.birthDate(), admissions.today().minusDays(1), null, null,
        identity.contact(), "en", false));
    assertThat(messages(admissions.admit(clinic, patient))).singleElement().asString().startsWith("The person: Recorded as dead on ");
    change(patient, 1, new Identity(identity.name(), null, admissions.today().minusYears(18).plusDays(1), null, null, null,
        identity.contact(), "en", false));
    assertThat(messages(admissions.admit(clinic, patient))).first().asString().startsWith("The person: Is 17.");
    change(patient, 2, new Identity(identity.name(), null, admissions.today().minusYears(18), null, null, null,
        identity.contact(), "en", false));
    assertThat(admissions.admit(clinic, patient).isDone()).isTrue();
  }

  private void change(PatientId patient, int version, Identity identity) {
    asCoordinator(() -> beans.getBean(ChangeIdentity.class).change(patient, version, identity).orElseThrow());
  }

  @Test
  void the_program_must_be_at_the_level_of_the_signed_placement() {
    var patient = admissions.ready(clinic);
    var refused = asCoordinator(() -> admit.admit(patient, clinic.op(), admissions.today(), null));
    assertThat(messages(refused)).containsExactly(
        "The signed placement says Intensive outpatient, this program is Outpatient. Choose another program, or sign a new placement");
    assertThat(asCoordinator(() -> admit.admit(patient, null, null, null)).refusals()).extracting(Refusal::field).containsExactly("program");
  }

  @Test
  void the_first_day_lies_between_the_placement_and_sixty_days_ahead() {
    var patient = admissions.ready(clinic);
    LocalDate today = admissions.today();
    assertThat(asCoordinator(() -> admit.admit(patient, clinic.iop(), today.minusDays(1), null)).refusals()).extracting(Refusal::field).containsExactly("from");
    assertThat(asCoordinator(() -> admit.admit(patient, clinic.iop(), today.plusDays(61), null)).refusals()).extracting(Refusal::field).containsExactly("from");
    assertThat(asCoordinator(() -> admit.admit(patient, clinic.iop(), today.plusDays(60), null)).isDone()).isTrue();
  }

  @RepeatedTest(5)
  void of_two_people_admitting_the_same_person_at_once_one_does_and_the_other_is_told() throws Exception {
    var patient = admissions.ready(clinic);
    var go = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var running = java.util.stream.Stream.of(1, 2).map(n -> threads.submit(() -> {
        go.await();
        return admissions.admit(clinic, patient);
      })).toList();
      go.countDown();
      var answers = List.of(running.get(0).get(), running.get(1).get());
      assertThat(answers).filteredOn(Outcome::isDone).hasSize(1);
      assertThat(answers).filteredOn(answer -> !answer.isDone()).singleElement()
          .satisfies(late -> assertThat(messages(late)).singleElement().asString().contains("admitted this person already"));
    }
    assertThat(asCoordinator(() -> episodes.of(patient))).hasSize(1);
  }

  @Test
  void someone_in_treatment_is_moved_not_admitted_again() {
    var admitted = admissions.admitted(clinic);
    var again = asCoordinator(() -> beans.getBean(StartAdmission.class).start(admitted.stay().patient()));
    assertThat(messages(again)).singleElement().asString().contains("A change of program is a move");
  }

  @Test
  void the_coordinator_is_on_the_team_only_while_preparing_and_the_counselor_stays() {
    var patient = admissions.ready(clinic);
    assertThat(asCoordinator(() -> team.holds(clinic.coordinator().staffId(), patient))).isTrue();
    admissions.admit(clinic, patient).orElseThrow();
    assertThat(asCoordinator(() -> team.holds(clinic.coordinator().staffId(), patient))).isFalse();
    assertThat(asCoordinator(() -> team.primary(patient))).get().extracting(member -> member.id()).isEqualTo(clinic.counselor().staffId());
  }

  @Test
  void what_is_signed_is_kept_word_for_word_with_every_element_of_the_consent() {
    var patient = admissions.ready(clinic);
    var open = asCoordinator(() -> beans.getBean(AdmissionCases.class).open(patient)).orElseThrow();
    var signature = asCoordinator(() -> beans.getBean(Signatures.class)
        .of(new SignedSubject("agreement-sharing", open.id().value()))).getFirst();
    assertThat(signature.byPatient()).isTrue();
    assertThat(signature.witness()).isEqualTo(clinic.coordinator().staffId());
    assertThat(signature.content()).contains("With whom: My treating providers, health plans, third-party payers, and people helping to operate this program",
        "What for: Treatment, payment and health care operations", "Until when:", "Taking it back:", "What may happen after:", "For: Sam Whitehorse");
    var again = asCoordinator(() -> beans.getBean(SignAgreement.class).sign(patient, "sharing", 1, new SigningMethod.TypedName("Sam Whitehorse")));
    assertThat(messages(again)).containsExactly("This was signed already.");
    var old = asCoordinator(() -> beans.getBean(SignAgreement.class).sign(house.patient(clinic.organization()), "sharing", 1, new SigningMethod.TypedName("Sam")));
    assertThat(old.isDone()).as("without an open admission").isFalse();
  }

  @Test
  void the_signed_sharing_text_is_a_consent_with_every_element_and_a_later_one_replaces_it() {
    var patient = admissions.ready(clinic);
    var consents = beans.getBean(Consents.class);
    var consent = asCoordinator(() -> consents.active(patient, ConsentKind.PART2_TPO)).getFirst();
    assertThat(consent.recipient()).isEqualTo("My treating providers, health plans, third-party payers, and people helping to operate this program");
    assertThat(consent.purpose()).isEqualTo("Treatment, payment and health care operations");
    assertThat(consent.expiresWhen()).isEqualTo("No end date: until I take it back");
    assertThat(consent.textId() + " " + consent.textVersion()).isEqualTo("sharing 1");
    asCoordinator(() -> beans.getBean(CancelAdmission.class).cancel(patient, "Later").orElseThrow());
    admissions.started(clinic, patient);
    admissions.signed(clinic, patient);
    assertThat(asCoordinator(() -> consents.active(patient, ConsentKind.PART2_TPO))).singleElement()
        .extracting(Consent::signature).isNotEqualTo(consent.signature());
    assertThat(asCoordinator(() -> consents.find(consent.id())).orElseThrow().end()).extracting("how").isEqualTo(Consent.How.REPLACED);
  }

  @Test
  void a_cancelled_admission_keeps_what_was_signed_and_a_new_one_starts_afresh() {
    var patient = admissions.ready(clinic);
    var cancel = beans.getBean(CancelAdmission.class);
    assertThat(asCoordinator(() -> cancel.cancel(patient, " ")).refusals()).extracting(Refusal::field).containsExactly("why");
    asCoordinator(() -> cancel.cancel(patient, "Chose another program").orElseThrow());
    admissions.started(clinic, patient);
    assertThat(messages(admissions.admit(clinic, patient))).hasSize(4).allMatch(message -> message.endsWith("Not signed yet"));
    assertThat(asCoordinator(() -> beans.getBean(AdmissionCases.class).of(patient))).hasSize(2).last()
        .satisfies(first -> assertThat(first.agreements()).hasSize(4));
  }

  @Test
  void who_comes_back_confirms_what_was_known_and_is_never_stopped_by_their_history() {
    var first = admissions.admitted(clinic);
    PatientId patient = first.stay().patient();
    LocalDate today = admissions.today();
    asCoordinator(() -> beans.getBean(EndEpisode.class).end(first.episode(), today, "Left against advice, owes a copay", today).orElseThrow());

    admissions.started(clinic, patient);
    admissions.signed(clinic, patient);
    var checklist = asCoordinator(() -> checklists.of(patient));
    assertThat(checklist.carried()).containsOnlyKeys(CarriedItem.values());
    assertThat(checklist.carried().get(CarriedItem.COVERAGE)).isEqualTo("SoonerCare, Choice, member M-123");
    assertThat(checklist.missing()).extracting(AdmissionChecklist.Step::key).containsExactly("placement", "carried");

    new AssessmentFixture(beans).decided(clinic.organization(), patient);
    var check = beans.getBean(CheckCarriedItem.class);
    for (CarriedItem item : CarriedItem.values()) {
      String shown = asCoordinator(() -> checklists.of(patient)).carried().getOrDefault(item, "");
      house.as(clinic.counselor(), () -> check.check(patient, item, false, shown.replace("\n", "\r\n"), "").orElseThrow());
    }
    var second = admissions.admit(clinic, patient).orElseThrow();
    assertThat(asCoordinator(() -> episodes.of(patient))).extracting(Episode::number).containsExactly(2, 1);
    assertThat(second.episode()).isNotEqualTo(first.episode());
  }

  @Test
  void a_confirmed_item_that_changes_afterwards_is_open_again() {
    var first = admissions.admitted(clinic);
    PatientId patient = first.stay().patient();
    asCoordinator(() -> beans.getBean(EndEpisode.class).end(first.episode(), admissions.today(), "Completed", null).orElseThrow());
    admissions.started(clinic, patient);
    var check = beans.getBean(CheckCarriedItem.class);
    asCoordinator(() -> check.check(patient, CarriedItem.COVERAGE, false, "SoonerCare, Choice, member M-123", "").orElseThrow());
    assertThat(asCoordinator(() -> check.check(patient, CarriedItem.COVERAGE, false, "Something else", "")).isDone()).isFalse();
    asCoordinator(() -> beans.getBean(NoteCoverage.class).note(patient, 1, new NoteCoverage.Details(Coverage.Kind.SELF_PAY, "", "", "",
        null, "", "", "", "")).orElseThrow());
    var checklist = asCoordinator(() -> checklists.of(patient));
    assertThat(checklist.open().orElseThrow().checked(CarriedItem.COVERAGE, checklist.carried().getOrDefault(CarriedItem.COVERAGE, ""))).isEmpty();
  }

  @Test
  void coverage_noted_by_two_at_once_loses_nothing() {
    var patient = house.patient(clinic.organization());
    var note = beans.getBean(NoteCoverage.class);
    var details = new NoteCoverage.Details(Coverage.Kind.COMMERCIAL, "Blue Plains", "", "", null, "", "", "", "");
    asCoordinator(() -> note.note(patient, 0, details).orElseThrow());
    var late = asCoordinator(() -> note.note(patient, 0, details));
    assertThat(messages(late)).singleElement().asString().startsWith("Someone else noted coverage meanwhile: Blue Plains.");
    assertThat(asCoordinator(() -> note.note(patient, 1, new NoteCoverage.Details(null, "", "", "", admissions.today().plusDays(1), "", "", "", "")))
        .refusals()).extracting(Refusal::field).containsExactly("kind", "verifiedOn");
    assertThat(asCoordinator(() -> beans.getBean(Coverages.class).of(patient))).hasSize(1);
  }
}
