package org.handrail.path.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.EndConsent;
import org.handrail.foundation.privacy.GiveConsent;
import org.handrail.foundation.privacy.NewConsent;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.admission.AdmissionFixture;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.handrail.path.admission.AdmitPatient;
import org.handrail.path.admission.Episodes;
import org.handrail.path.admission.StartAdmission;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class HandOffTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired StartHandOff start;
  @Autowired AcceptHandOff accept;
  @Autowired DeclineHandOff decline;
  @Autowired BookFirstAppointment book;
  @Autowired SettleFirstAppointment settle;
  @Autowired EndHandOff end;
  @Autowired DischargePatient discharge;
  @Autowired HandOffs handOffs;
  @Autowired Discharges discharges;
  @Autowired Stays stays;
  @Autowired Episodes episodes;
  @Autowired Worklist worklist;
  AdmissionFixture admissions;
  Clinic clinic;
  PatientId patient;
  AdmitPatient.Admitted admitted;
  LocalDate today;

  @BeforeEach
  void someone_is_in_intensive_outpatient() {
    admissions = new AdmissionFixture(beans);
    clinic = admissions.clinic();
    admitted = admissions.admitted(clinic);
    patient = admitted.stay().patient();
    today = admissions.today();
  }

  private <T> T asCounselor(java.util.function.Supplier<T> work) {
    return house.as(clinic.counselor(), work);
  }

  private Outcome<HandOff> stepDown(org.handrail.foundation.platform.@org.jspecify.annotations.Nullable StaffId colleague) {
    return asCounselor(() -> start.start(patient, new StartHandOff.Request(
        new StartHandOff.Receiver.Ours(clinic.op(), colleague), today, "Doing well; evenings are hard.", OverdoseAsked.GIVEN)));
  }

  private Actor colleague(String given) {
    return house.staff(clinic.organization(), given, "Ortega", LocalDate.of(2090, 1, 1), Role.COUNSELOR);
  }

  @Test
  void a_step_down_on_the_same_day_leaves_no_gap_no_overlap_and_a_discharge() {
    HandOff open = stepDown(null).orElseThrow();
    assertThat(open.kind()).isEqualTo(HandOffKind.STEP_DOWN);
    HandOff accepted = asCounselor(() -> accept.accept(open.id(), false).orElseThrow());
    assertThat(accepted.state()).isEqualTo(HandOffState.ACCEPTED);
    List<Stay> all = asCounselor(() -> stays.of(admitted.episode()));
    assertThat(all).hasSize(2).allSatisfy(stay -> assertThat(stay.from()).isEqualTo(today));
    assertThat(all.stream().filter(stay -> stay.until() == null)).singleElement().satisfies(stay -> assertThat(stay.program()).isEqualTo(clinic.op()));
    assertThat(asCounselor(() -> discharges.of(patient))).singleElement().satisfies(one -> {
      assertThat(one.reason()).isEqualTo("transferred");
      assertThat(one.leaves()).isFalse();
      assertThat(one.stay()).isEqualTo(admitted.stay().id());
    });
  }

  @Test
  void naloxone_and_overdose_are_asked_at_every_move() {
    var outcome = asCounselor(() -> start.start(patient, new StartHandOff.Request(new StartHandOff.Receiver.Ours(clinic.op(), null), today, "Well", null)));
    assertThat(outcome.refusals()).anySatisfy(refusal -> assertThat(refusal.field()).isEqualTo("overdose"));
  }

  @Test
  void one_move_at_a_time() {
    stepDown(null).orElseThrow();
    assertThat(stepDown(null).refusals()).singleElement().satisfies(refusal -> assertThat(refusal.message()).contains("still open"));
  }

  @RepeatedTest(3)
  void of_two_who_accept_at_once_one_takes_over_and_the_other_is_told_who() throws Exception {
    Actor luis = colleague("Luis");
    Actor ruth = house.staff(clinic.organization(), "Ruth", "Abayomi", LocalDate.of(2090, 1, 1), Role.SUPERVISOR);
    HandOff open = stepDown(luis.staffId()).orElseThrow();
    var both = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(2)) {
      var first = pool.submit(() -> { both.await(); return house.as(luis, () -> accept.accept(open.id(), true)); });
      var second = pool.submit(() -> { both.await(); return house.as(ruth, () -> accept.accept(open.id(), true)); });
      both.countDown();
      var answers = List.of(first.get(), second.get());
      assertThat(answers).filteredOn(Outcome::isDone).hasSize(1);
      String winner = answers.getFirst().isDone() ? "Luis Ortega" : "Ruth Abayomi";
      assertThat(answers).filteredOn(answer -> !answer.isDone()).singleElement()
          .satisfies(told -> assertThat(told.refusals().getFirst().message()).contains(winner + " took over"));
    }
    assertThat(asCounselor(() -> stays.of(admitted.episode()))).hasSize(2);
  }

  @Test
  void whoever_is_asked_may_read_until_it_is_answered() {
    Actor luis = colleague("Luis");
    HandOff open = stepDown(luis.staffId()).orElseThrow();
    var relationship = beans.getBean(HandOffRelationship.class);
    assertThat(asCounselor(() -> relationship.holds(luis.staffId(), patient))).isTrue();
    house.as(luis, () -> decline.decline(open.id(), "Full until Monday").orElseThrow());
    assertThat(asCounselor(() -> relationship.holds(luis.staffId(), patient))).isFalse();
    assertThat(asCounselor(() -> worklist.openFor(clinic.counselor()))).anySatisfy(task -> assertThat(task.title()).isEqualTo("The next place said no"));
  }

  @Test
  void a_missed_first_appointment_stays_open_with_a_rescue_task_until_it_is_kept() {
    HandOff open = stepDown(null).orElseThrow();
    asCounselor(() -> accept.accept(open.id(), false).orElseThrow());
    asCounselor(() -> book.book(open.id(), today, LocalTime.of(18, 0)).orElseThrow());
    HandOff missed = asCounselor(() -> settle.settle(open.id(), false, null).orElseThrow());
    assertThat(missed.isOpen()).isTrue();
    assertThat(asCounselor(() -> worklist.openFor(clinic.counselor()))).anySatisfy(task -> {
      assertThat(task.title()).isEqualTo("First appointment missed");
      assertThat(task.link()).isEqualTo("/transitions/" + open.id());
    });
    HandOff kept = asCounselor(() -> settle.settle(open.id(), true, today).orElseThrow());
    assertThat(kept.state()).isEqualTo(HandOffState.ARRIVED);
    assertThat(kept.keptOn()).isEqualTo(today);
  }

  @Test
  void an_end_without_arrival_needs_its_reason_in_words() {
    HandOff open = stepDown(null).orElseThrow();
    assertThat(asCounselor(() -> end.end(open.id(), EndReason.NOT_FOUND, " ")).refusals()).singleElement().satisfies(r -> assertThat(r.field()).isEqualTo("note"));
    assertThat(asCounselor(() -> end.end(open.id(), EndReason.NOT_FOUND, "Five calls, one visit").orElseThrow()).isOpen()).isFalse();
  }

  @Test
  void a_partner_is_told_only_under_a_consent_and_its_end_holds_the_hand_off() {
    var partner = asCounselor(() -> beans.getBean(Partners.class).add("Cedar Hollow " + UUID.randomUUID(), Partners.Kind.RESIDENTIAL, null, null).orElseThrow());
    asCounselor(() -> beans.getBean(org.handrail.foundation.privacy.Consents.class).active(patient, ConsentKind.PART2_TPO))
        .forEach(consent -> asCounselor(() -> beans.getBean(EndConsent.class).end(consent.id(), Consent.How.REVOKED, "").orElseThrow()));
    var request = new StartHandOff.Request(new StartHandOff.Receiver.Partner(partner, "3.5"), today, "Needs more", OverdoseAsked.HAS_IT);
    assertThat(asCounselor(() -> start.start(patient, request)).refusals().getFirst().message()).contains("no consent");
    var consent = asCounselor(() -> beans.getBean(GiveConsent.class).give(new NewConsent(patient, ConsentKind.NAMED_RECIPIENT, "Cedar Hollow", partner.value(),
        "Treatment", "Summary", Set.of(), today.plusDays(90), null, null, "named", 1, UUID.randomUUID())).orElseThrow());
    HandOff open = asCounselor(() -> start.start(patient, request).orElseThrow());
    assertThat(open.kind()).isEqualTo(HandOffKind.STEP_UP);
    asCounselor(() -> beans.getBean(EndConsent.class).end(consent, Consent.How.REVOKED, "").orElseThrow());
    assertThat(asCounselor(() -> handOffs.find(open.id()).orElseThrow().state())).isEqualTo(HandOffState.HELD);
    assertThat(asCounselor(() -> accept.accept(open.id(), false)).isDone()).isFalse();
    assertThat(asCounselor(() -> beans.getBean(AskAgain.class).ask(open.id(), null)).refusals().getFirst().message()).contains("no consent");
  }

  private DischargePatient.Request leaving(LocalDate on, LocalDate contact) {
    return new DischargePatient.Request("completed", on, contact, "Met the goals of the plan.", "Tuesday group at the library; call us any time.", OverdoseAsked.HAS_IT, null);
  }

  @Test
  void a_discharge_keeps_both_days_and_the_person_can_come_back_at_once() {
    asCounselor(() -> discharge.discharge(patient, leaving(today, today), new SigningMethod.TypedName("Dana Whitfield")).orElseThrow());
    var ended = asCounselor(() -> episodes.find(admitted.episode()).orElseThrow());
    assertThat(ended.endedOn()).isEqualTo(today);
    assertThat(ended.lastContactOn()).isEqualTo(today);
    assertThat(asCounselor(() -> discharges.of(patient))).singleElement().satisfies(one -> assertThat(one.leaves()).isTrue());
    assertThat(house.as(clinic.coordinator(), () -> beans.getBean(StartAdmission.class).start(patient)).isDone()).isTrue();
  }

  @Test
  void a_discharge_is_refused_ahead_of_its_day_or_before_its_last_contact() {
    assertThat(asCounselor(() -> discharge.discharge(patient, leaving(today.plusDays(1), today), new SigningMethod.TypedName("Dana Whitfield"))).isDone()).isFalse();
    assertThat(asCounselor(() -> discharge.discharge(patient, leaving(today, today.plusDays(1)), new SigningMethod.TypedName("Dana Whitfield"))).refusals())
        .anySatisfy(refusal -> assertThat(refusal.field()).isEqualTo("lastContact"));
  }

  @Test
  void nobody_is_discharged_unsigned() {
    assertThat(asCounselor(() -> discharge.discharge(patient, leaving(today, today), new SigningMethod.TypedName(" "))).isDone()).isFalse();
    assertThat(asCounselor(() -> episodes.find(admitted.episode()).orElseThrow().isOpen())).isTrue();
  }

  @Test
  void the_next_place_after_a_discharge_is_a_hand_off_of_its_own() {
    asCounselor(() -> discharge.discharge(patient, new DischargePatient.Request("completed", today, today, "Met the goals.", "Library group.", OverdoseAsked.GIVEN,
        new StartHandOff.Receiver.Elsewhere("Northside Clinic", "1")), new SigningMethod.TypedName("Dana Whitfield")).orElseThrow());
    assertThat(asCounselor(() -> handOffs.open(patient))).hasValueSatisfying(open -> {
      assertThat(open.kind()).isEqualTo(HandOffKind.DISCHARGE);
      assertThat(open.owner()).isEqualTo(clinic.counselor().staffId());
    });
  }

  @Test
  void a_move_elsewhere_that_was_kept_always_has_a_discharge() {
    HandOff open = asCounselor(() -> start.start(patient, new StartHandOff.Request(new StartHandOff.Receiver.Elsewhere("Northside Clinic", "1"), today, "Moves away",
        OverdoseAsked.GIVEN)).orElseThrow());
    asCounselor(() -> accept.accept(open.id(), false).orElseThrow());
    asCounselor(() -> settle.settle(open.id(), true, today).orElseThrow());
    assertThat(asCounselor(() -> discharges.of(patient))).singleElement().satisfies(one -> assertThat(one.reason()).isEqualTo("transferred"));
    assertThat(asCounselor(() -> episodes.current(patient))).isEmpty();
    assertThat(asCounselor(() -> beans.getBean(CareTeam.class).of(patient))).isNotEmpty();
  }
}
