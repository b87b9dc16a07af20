package org.handrail.path.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.face.fhir.BundleText.aReferral;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.face.fhir.BundleText;
import org.handrail.foundation.documents.Documents;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.inquiry.ReceiveReferral.Received;
import org.handrail.path.medical.Allergies;
import org.handrail.path.medical.Allergy;
import org.handrail.path.medical.Diagnoses;
import org.handrail.path.medical.Diagnosis;
import org.handrail.path.medical.Medication;
import org.handrail.path.medical.Medications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class ReferralTests {
  @Autowired House house;
  @Autowired ReceiveReferral receive;
  @Autowired AcceptReferral accept;
  @Autowired Referrals referrals;
  @Autowired Inquiries inquiries;
  @Autowired Diagnoses diagnoses;
  @Autowired Medications medications;
  @Autowired Allergies allergies;
  @Autowired Documents documents;
  @Autowired Worklist worklist;

  private OrganizationId organization;
  private Actor admissions;

  @BeforeEach
  void someone() {
    organization = house.newOrganization();
    admissions = house.staff(organization, Role.ADMISSIONS);
  }

  private <T> T doing(java.util.function.Supplier<T> work) {
    return house.as(admissions, work);
  }

  private Received receive(BundleText bundle) {
    return doing(() -> receive.receive(bundle.input(), Referral.Channel.UPLOAD, null));
  }

  private Received.New received(BundleText bundle) {
    return switch (receive(bundle)) {
      case Received.New n -> n;
      case Received.Known k -> throw new AssertionError("came before");
      case Received.Refused(var refusal) -> throw new AssertionError(refusal.text());
    };
  }

  private static BundleText full() {
    return aReferral()
        .condition("c1", "Patient/pat", ",\"onsetDateTime\":\"2019-05\"")
        .entry("c2", """
            {"resourceType":"Condition","id":"c2","subject":{"reference":"Patient/pat"},"abatementDateTime":"2020-01-02",
             "code":{"coding":[{"system":"http://snomed.info/sct","code":"55680006"}],"text":"Drug overdose"}}""")
        .condition("c3", "Patient/pat", "")
        .order("m1", "351266", "buprenorphine 2 MG / naloxone 0.5 MG Sublingual Tablet", "active", "2026-10-01")
        .order("m2", "197900", "lorazepam 0.5 MG Oral Tablet", "completed", "2026-09-02")
        .allergy("a1", "Penicillin")
        .score("s1", "44261-6", 17, "2026-10-20")
        .document("d1", "Discharge summary. Follow up within a week.");
  }

  private List<ReferralItem> items(ReferralId id) {
    return doing(() -> referrals.items(id));
  }

  private Set<UUID> all(ReferralId id) {
    return items(id).stream().map(ReferralItem::id).collect(Collectors.toSet());
  }

  private KnowPerson.Who someoneNew(boolean seen) {
    return new KnowPerson.Who.Someone(Identity.of("Ren", "Okafor", LocalDate.of(1988, 3, 2)), List.of(), seen);
  }

  @Test
  void a_referral_opens_an_inquiry_and_stores_nothing_as_ours() {
    var n = received(full());
    Inquiry q = doing(() -> inquiries.get(n.inquiry()));
    assertThat(q.source()).isEqualTo(InquirySource.REFERRAL);
    assertThat(q.patient()).isNull();
    assertThat(q.details().name()).isEqualTo("Ren Okafor");
    assertThat(items(n.referral())).hasSize(8).allSatisfy(i -> assertThat(i.decision()).isNull());
  }

  @Test
  void the_same_bundle_makes_nothing_twice_however_often_it_comes_at_once() throws Exception {
    var bundle = full();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Received> one = () -> receive(bundle);
      int fresh = 0;
      for (var result : threads.invokeAll(Collections.nCopies(8, one))) fresh += result.get() instanceof Received.New ? 1 : 0;
      assertThat(fresh).isEqualTo(1);
    }
    assertThat(doing(() -> inquiries.open())).hasSize(1);
    assertThat(receive(bundle)).isInstanceOf(Received.Known.class);
  }

  @Test
  void other_content_under_the_same_identifier_is_refused() {
    received(aReferral().identified("urn:mercy", "B-1"));
    assertThat(receive(aReferral().identified("urn:mercy", "B-1"))).isInstanceOf(Received.Known.class);
    var changed = receive(aReferral().identified("urn:mercy", "B-1").allergy("a", "Latex"));
    assertThat(changed).isInstanceOfSatisfying(Received.Refused.class, r -> assertThat(r.refusal().text()).startsWith("Bundle.identifier: other content"));
    received(aReferral().identified("urn:mercy", "B-2").allergy("a", "Latex"));
    assertThat(doing(() -> inquiries.open())).hasSize(2);
  }

  @Test
  void minors_are_refused_naming_the_path_and_nothing_is_kept() {
    String seventeen = LocalDate.now(java.time.ZoneId.of("America/Chicago")).minusYears(17).toString();
    var refused = receive(BundleText.empty().patient("pat", seventeen));
    assertThat(refused).isInstanceOfSatisfying(Received.Refused.class, r -> {
      assertThat(r.refusal().path()).isEqualTo("Bundle.entry[0].resource.birthDate");
      assertThat(r.refusal().message()).contains("under 18");
    });
    assertThat(doing(() -> inquiries.open())).isEmpty();
  }

  @Test
  void a_birth_date_known_to_the_year_is_refused_only_when_surely_too_young() {
    int year = LocalDate.now(java.time.ZoneId.of("America/Chicago")).getYear();
    assertThat(receive(BundleText.empty().patient("pat", String.valueOf(year - 17)))).isInstanceOf(Received.Refused.class);
    assertThat(receive(BundleText.empty().patient("pat", String.valueOf(year - 30)))).isInstanceOf(Received.New.class);
    assertThat(receive(BundleText.empty().patient("pat", String.valueOf(year + 1)))).isInstanceOf(Received.Refused.class);
  }

  @Test
  void the_dead_are_shown_and_nobody_is_admitted() {
    var n = received(BundleText.empty().patient("pat", "1970-01-01", ",\"deceasedDateTime\":\"2024-05-01\""));
    assertThat(n.deceased()).isTrue();
    Inquiry q = doing(() -> inquiries.get(n.inquiry()));
    assertThat(q.possible()).containsExactly(InquiryEvent.CLOSE);
    var decision = new AcceptReferral.Decision(0, 0, someoneNew(true), Set.of());
    assertThat(doing(() -> accept.accept(n.referral(), decision)).refusals()).singleElement().satisfies(r -> assertThat(r.message()).contains("has died"));
    assertThat(doing(() -> inquiries.get(n.inquiry())).patient()).isNull();
  }

  @Test
  void only_what_was_accepted_becomes_ours_with_where_it_comes_from() {
    var n = received(full());
    var wanted = items(n.referral()).stream()
        .filter(i -> i.kind() != ReferralItem.Kind.ALLERGY)
        .map(ReferralItem::id)
        .collect(Collectors.toSet());
    var accepted = doing(() -> accept.accept(n.referral(), new AcceptReferral.Decision(0, 0, someoneNew(true), wanted)).orElseThrow());
    PatientId patient = accepted.patient();
    assertThat(accepted.taken()).isEqualTo(6);
    assertThat(accepted.refused()).isEqualTo(1);
    assertThat(doing(() -> diagnoses.open(patient))).extracting(Diagnosis::codeLine).containsExactly("F10.20");
    assertThat(doing(() -> diagnoses.closed(patient))).extracting(Diagnosis::display).containsExactly("Drug overdose");
    assertThat(doing(() -> medications.current(patient))).extracting(Medication::isTreatment).containsExactly(true);
    assertThat(doing(() -> medications.stopped(patient))).hasSize(1);
    assertThat(doing(() -> allergies.of(patient))).isEmpty();
    assertThat(doing(() -> documents.of(patient))).singleElement().satisfies(d -> assertThat(d.bytes()).isEqualTo(43));
    assertThat(doing(() -> diagnoses.open(patient)).getFirst().provenance().label()).startsWith("Referral from");
    var left = items(n.referral()).stream().filter(i -> !i.isAccepted()).toList();
    assertThat(left).hasSize(2).allSatisfy(i -> assertThat(i.decision()).isEqualTo(ReferralItem.Decision.LEFT_OUT));
    assertThat(left).filteredOn(i -> i.refusal() != null).singleElement().satisfies(i -> assertThat(i.refusal()).contains("in the record already"));
  }

  @Test
  void what_was_left_out_can_be_accepted_later_and_nothing_twice() {
    var n = received(full());
    PatientId patient = doing(() -> accept.accept(n.referral(), new AcceptReferral.Decision(0, 0, someoneNew(true), Set.of())).orElseThrow()).patient();
    assertThat(doing(() -> diagnoses.open(patient))).isEmpty();
    var later = doing(() -> accept.accept(n.referral(), new AcceptReferral.Decision(1, 1, null, all(n.referral()))).orElseThrow());
    assertThat(later.taken()).isEqualTo(7);
    var again = doing(() -> accept.accept(n.referral(), new AcceptReferral.Decision(2, 1, null, all(n.referral()))).orElseThrow());
    assertThat(again.taken()).isZero();
    assertThat(doing(() -> allergies.of(patient))).extracting(Allergy::substance).containsExactly("Penicillin");
  }

  @Test
  void two_who_decide_at_once_decide_once() throws Exception {
    var n = received(full());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> one = () -> doing(() -> accept.accept(n.referral(), new AcceptReferral.Decision(0, 0, someoneNew(true), all(n.referral())))).isDone();
      int done = 0;
      for (var result : threads.invokeAll(Collections.nCopies(4, one))) done += result.get() ? 1 : 0;
      assertThat(done).isEqualTo(1);
    }
  }

  @Test
  void someone_we_know_can_be_linked_and_their_record_is_not_doubled() {
    PatientId known = house.patient(organization, "Ren", "Okafor");
    var n = received(full());
    var unseen = doing(() -> accept.accept(n.referral(), new AcceptReferral.Decision(0, 0, null, Set.of())));
    assertThat(unseen.refusals()).extracting(Refusal::field).containsExactly("who");
    var decision = new AcceptReferral.Decision(0, 0, new KnowPerson.Who.Known(known), all(n.referral()));
    assertThat(doing(() -> accept.accept(n.referral(), decision).orElseThrow()).patient()).isEqualTo(known);
    var second = received(full().identified("urn:mercy", "later"));
    doing(() -> accept.accept(second.referral(), new AcceptReferral.Decision(0, 0, new KnowPerson.Who.Known(known), all(second.referral()))).orElseThrow());
    assertThat(doing(() -> diagnoses.open(known))).hasSize(1);
    assertThat(doing(() -> allergies.of(known))).hasSize(1);
  }

  @Test
  void recent_thoughts_of_self_harm_in_a_referral_alert_someone() {
    received(withSelfHarm(LocalDate.now(java.time.ZoneOffset.UTC).minusDays(400)));
    assertThat(doing(() -> worklist.openFor(admissions))).noneMatch(t -> t.severity() == Severity.DANGER);
    received(withSelfHarm(LocalDate.now(java.time.ZoneOffset.UTC).minusDays(3)));
    assertThat(doing(() -> worklist.openFor(admissions))).filteredOn(t -> t.severity() == Severity.DANGER).singleElement()
        .satisfies(t -> assertThat(t.chain()).isEqualTo("self-harm"));
  }

  private static BundleText withSelfHarm(LocalDate day) {
    return aReferral().entry("q", """
        {"resourceType":"QuestionnaireResponse","id":"q","status":"completed","subject":{"reference":"Patient/pat"},"authored":"%s",
         "item":[{"linkId":"/44260-8","text":"Thoughts","answer":[{"valueCoding":{"code":"LA6569-3","display":"Several days"}}]}]}""".formatted(day));
  }

  @Test
  void another_organization_receives_the_same_bundle_as_its_own() {
    received(full());
    var other = house.staff(house.newOrganization(), Role.ADMISSIONS);
    assertThat(house.as(other, () -> receive.receive(full().input(), Referral.Channel.UPLOAD, null))).isInstanceOf(Received.New.class);
    assertThat(house.as(other, () -> inquiries.open())).hasSize(1);
  }

  @Test
  void null_characters_are_refused_and_nothing_is_kept() {
    var refused = receive(aReferral().entry("o", """
        {"resourceType":"AllergyIntolerance","id":"o","patient":{"reference":"Patient/pat"},"code":{"text":"Pea\\u0000nut"}}"""));
    assertThat(refused).isInstanceOf(Received.Refused.class);
    assertThat(doing(() -> inquiries.open())).isEmpty();
  }

  @Test
  void payers_named_in_a_referral_are_found_for_the_person() {
    var n = received(aReferral().entry("cov", """
        {"resourceType":"Coverage","id":"cov","status":"active","beneficiary":{"reference":"Patient/pat"},"payor":[{"display":"Medicaid"}],"subscriberId":"888"}"""));
    PatientId patient = doing(() -> accept.accept(n.referral(), new AcceptReferral.Decision(0, 0, someoneNew(true), Set.of())).orElseThrow()).patient();
    assertThat(doing(() -> referrals.coverageOf(patient))).singleElement().satisfies(c -> {
      assertThat(c.payer()).isEqualTo("Medicaid");
      assertThat(c.memberId()).isEqualTo("888");
    });
  }
}
