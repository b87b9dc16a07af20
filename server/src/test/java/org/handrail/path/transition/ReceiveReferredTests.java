package org.handrail.path.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.admission.AdmissionFixture;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.InquiryDetails;
import org.handrail.path.inquiry.KnowPerson;
import org.handrail.path.inquiry.RecordCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
class ReceiveReferredTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired HandOffs handOffs;
  @Autowired DischargePatient discharge;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  AdmissionFixture admissions;
  Clinic clinic;
  PatientId patient;

  @BeforeEach
  void somebody_is_ready_to_be_admitted() {
    admissions = new AdmissionFixture(beans);
    clinic = admissions.clinic();
    patient = admissions.ready(clinic);
  }

  private <T> T as(Supplier<T> work) {
    return house.as(clinic.coordinator(), () -> java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
  }

  private void referredBy(String partner) {
    as(() -> {
      var id = beans.getBean(RecordCall.class).record(new InquiryDetails("Sam", "Whitehorse", null, "405-555-0100", "", "en", false, true, "", "", "",
          false, "", "", null)).orElseThrow();
      beans.getBean(KnowPerson.class).link(id, beans.getBean(Inquiries.class).get(id).version(), new KnowPerson.Who.Known(patient)).orElseThrow();
      return jdbc.sql("update inquiry set partner_name = :partner where id = :id").param("partner", partner).param("id", id.value()).update();
    });
  }

  @Test
  void a_referral_in_stays_open_and_owned_until_the_first_session_here() {
    referredBy("Cedar Hollow");
    admissions.admit(clinic, patient).orElseThrow();
    assertThat(as(() -> handOffs.open(patient))).hasValueSatisfying(open -> {
      assertThat(open.kind()).isEqualTo(HandOffKind.REFERRAL_IN);
      assertThat(open.fromPlace()).isEqualTo("Cedar Hollow");
      assertThat(open.toProgram()).isEqualTo(clinic.iop());
      assertThat(open.owner()).isEqualTo(clinic.coordinator().staffId());
      assertThat(open.state()).isEqualTo(HandOffState.ACCEPTED);
    });
  }

  @Test
  void whoever_came_by_themselves_is_nobodys_hand_off() {
    referredBy("");
    admissions.admit(clinic, patient).orElseThrow();
    assertThat(as(() -> handOffs.open(patient))).isEmpty();
  }

  private void leaves(StartHandOff.@org.jspecify.annotations.Nullable Receiver next) {
    house.as(clinic.counselor(), () -> discharge.discharge(patient, new DischargePatient.Request("dropped-out", admissions.today(), admissions.today(),
        "Left", "Call us", OverdoseAsked.GIVEN, next), new SigningMethod.TypedName("Dana Whitfield")).orElseThrow());
  }

  @Test
  void somebody_who_never_came_can_be_discharged_and_their_hand_off_ends_with_it() {
    referredBy("Cedar Hollow");
    admissions.admit(clinic, patient).orElseThrow();
    leaves(null);
    assertThat(as(() -> handOffs.of(patient))).singleElement().satisfies(ended -> assertThat(ended.endReason()).isEqualTo(EndReason.NEVER_CAME));
  }

  @Test
  void coming_back_is_never_blocked_by_a_hand_off_that_was_left_open() {
    admissions.admit(clinic, patient).orElseThrow();
    leaves(new StartHandOff.Receiver.Elsewhere("Northside Clinic", "1"));
    assertThat(as(() -> handOffs.open(patient))).isPresent();
    admissions.started(clinic, patient);
    admissions.placed(clinic, patient);
    admissions.signed(clinic, patient);
    house.as(clinic.counselor(), () -> {
      beans.getBean(org.handrail.path.admission.Checklists.class).of(patient).carried().forEach((item, shown) ->
          beans.getBean(org.handrail.path.admission.CheckCarriedItem.class).check(patient, item, false, shown, "").orElseThrow());
      return true;
    });
    admissions.admit(clinic, patient).orElseThrow();
    assertThat(as(() -> handOffs.open(patient))).isEmpty();
    assertThat(as(() -> handOffs.of(patient))).singleElement().satisfies(ended -> assertThat(ended.endReason()).isEqualTo(EndReason.CAME_BACK));
  }

  @Test
  void what_was_done_about_overdose_at_a_move_is_in_the_medical_record() {
    admissions.admit(clinic, patient).orElseThrow();
    leaves(null);
    var log = house.as(clinic.counselor(), () -> beans.getBean(org.handrail.path.medical.OverdoseLog.class).of(patient));
    assertThat(log).extracting(org.handrail.path.medical.OverdoseEntry::kind)
        .contains(org.handrail.path.medical.OverdoseEntry.Kind.NALOXONE_GIVEN, org.handrail.path.medical.OverdoseEntry.Kind.EDUCATION_DONE);
  }
}
