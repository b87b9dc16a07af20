package org.handrail.path.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.inquiry.Screening.Overdose;
import org.handrail.path.inquiry.Screening.Said;
import org.handrail.path.inquiry.Screening.SelfHarm;
import org.handrail.path.inquiry.Screening.Withdrawal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class InquiryTests {
  @Autowired House house;
  @Autowired Inquiries inquiries;
  @Autowired RecordCall recordCall;
  @Autowired RequestCallBack requestCallBack;
  @Autowired ReferByForm referByForm;
  @Autowired ChangeInquiry change;
  @Autowired PlanNextStep planNextStep;
  @Autowired RecordContact recordContact;
  @Autowired SaveScreening saveScreening;
  @Autowired PutOnWaitlist waitlist;
  @Autowired MakeReady makeReady;
  @Autowired CloseInquiry close;
  @Autowired ReopenInquiry reopen;
  @Autowired KnowPerson know;
  @Autowired AcceptInquiries accept;
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

  private InquiryId called(String given, String family) {
    return doing(() -> recordCall.record(InquiryDetails.of(given, family, "405-555-0142")).orElseThrow());
  }

  private Inquiry get(InquiryId id) {
    return doing(() -> inquiries.get(id));
  }

  private PatientId registered(InquiryId id) {
    var identity = Identity.of(get(id).details().given(), get(id).details().family(), LocalDate.of(1988, 3, 2));
    var who = new KnowPerson.Who.Someone(identity, List.of(), true);
    return doing(() -> know.link(id, get(id).version(), who).orElseThrow());
  }

  static Screening screening(SelfHarm selfHarm, Withdrawal withdrawal, Overdose overdose, String action) {
    return new Screening("To sleep again", "Alcohol", "Yesterday", selfHarm, withdrawal, overdose, Said.NO, Said.NO, "", "", "Evenings", "", action);
  }

  @Test
  void whoever_takes_the_call_keeps_it() {
    Inquiry q = get(called("Ren", "Okafor"));
    assertThat(q.stage()).isEqualTo(Stage.NEW);
    assertThat(q.owner()).isEqualTo(admissions.staffId());
    assertThat(q.daysWaited(java.time.Instant.now(), java.time.ZoneId.of("America/Chicago"))).isZero();
  }

  @Test
  void minors_are_told_so_at_first_contact() {
    var child = new InquiryDetails(
        "Kim", "Lee", LocalDate.now(java.time.ZoneId.of("America/Chicago")).minusYears(18).plusDays(1), "405-555-0100", "", "en", false, true, "", "", "", false, "", "", null);
    assertThat(doing(() -> recordCall.record(child)).refusals()).extracting(Refusal::field).containsExactly("birthDate");
    var unsaid = new InquiryDetails("Kim", "Lee", null, "405-555-0100", "", "en", false, false, "", "", "", false, "", "", null);
    assertThat(doing(() -> recordCall.record(unsaid)).refusals()).extracting(Refusal::field).containsExactly("adultStated");
  }

  @Test
  void a_call_back_request_waits_for_admissions_and_needs_a_number() {
    var details = InquiryDetails.of("Ren", "", "405-555-0142");
    InquiryId id = Tenant.in(organization, () -> requestCallBack.request(details, "203.0.113.9").orElseThrow());
    assertThat(get(id).owner()).isNull();
    assertThat(doing(() -> worklist.openFor(admissions))).extracting(Task::kind).containsExactly("inquiry.new");
    assertThat(Tenant.in(organization, () -> requestCallBack.request(InquiryDetails.of("Ren", "", ""), "203.0.113.9")).refusals())
        .extracting(Refusal::field).containsExactly("phone");
  }

  @Test
  void the_first_talk_starts_the_screening_and_ends_the_task_to_call() {
    InquiryId id = Tenant.in(organization, () -> requestCallBack.request(InquiryDetails.of("Ren", "", "405-555-0142"), "203.0.113.9").orElseThrow());
    doing(() -> recordContact.record(id, ContactResult.NO_ANSWER, "").orElseThrow());
    assertThat(get(id).stage()).isEqualTo(Stage.NEW);
    assertThat(doing(() -> worklist.openFor(admissions))).hasSize(1);
    doing(() -> recordContact.record(id, ContactResult.REACHED, "Wants evenings").orElseThrow());
    assertThat(get(id).stage()).isEqualTo(Stage.SCREENING);
    assertThat(doing(() -> worklist.openFor(admissions))).isEmpty();
    assertThat(doing(() -> inquiries.history(id))).extracting(HistoryEntry::words)
        .contains("Asked for a call", "No answer", "Talked with them. Wants evenings", "Screening started");
  }

  @Test
  void a_machine_cannot_flood_the_public_forms() {
    for (int i = 0; i < 10; i++) {
      Tenant.in(organization, () -> requestCallBack.request(InquiryDetails.of("Ren", "", "405-555-0142"), "198.51.100.7").orElseThrow());
    }
    assertThat(Tenant.in(organization, () -> requestCallBack.request(InquiryDetails.of("Ren", "", "405-555-0142"), "198.51.100.7")).refusals())
        .singleElement().satisfies(r -> assertThat(r.message()).contains("call us instead"));
    assertThat(Tenant.in(organization, () -> requestCallBack.request(InquiryDetails.of("Ren", "", "405-555-0142"), "198.51.100.8")).isDone()).isTrue();
  }

  @Test
  void a_partners_form_says_who_refers() {
    var details = new InquiryDetails("Mina", "Haddad", LocalDate.of(1990, 1, 1), "405-555-0100", "", "es", true, true, "Dr. Nwosu", "Hospital", "405-555-0199", false, "", "Leaves on Friday", null);
    assertThat(Tenant.in(organization, () -> referByForm.refer(InquiryDetails.of("Mina", "Haddad", "405-555-0100"), "", "1")).refusals())
        .extracting(Refusal::field).containsExactly("partnerName", "callerName", "callerPhone");
    InquiryId id = Tenant.in(organization, () -> referByForm.refer(details, "Mercy Hospital", "1").orElseThrow());
    assertThat(get(id).partnerName()).isEqualTo("Mercy Hospital");
    assertThat(get(id).source()).isEqualTo(InquirySource.PARTNER_FORM);
  }

  @Test
  void a_danger_answer_needs_an_action_and_opens_an_alert() {
    InquiryId id = called("Ren", "Okafor");
    var silent = screening(SelfHarm.NOW, Withdrawal.SEVERE, Overdose.NO, " ");
    assertThat(doing(() -> saveScreening.save(id, 0, silent)).refusals()).extracting(Refusal::field).containsExactly("action");
    assertThat(doing(() -> inquiries.screening(id))).isEmpty();
    doing(() -> saveScreening.save(id, 0, screening(SelfHarm.NOW, Withdrawal.SEVERE, Overdose.NO, "Stayed on the line, called 988 together")).orElseThrow());
    assertThat(doing(() -> worklist.openFor(admissions))).filteredOn(t -> t.severity() == Severity.DANGER)
        .extracting(Task::chain).containsExactlyInAnyOrder("self-harm", "inquiry-risk");
    assertThat(get(id).stage()).isEqualTo(Stage.SCREENING);
    assertThat(get(id).nextStep()).isEqualTo("Offer an appointment");
  }

  @Test
  void asking_the_safety_questions_with_no_danger_opens_nothing() {
    InquiryId id = called("Ren", "Okafor");
    doing(() -> saveScreening.save(id, 0, screening(SelfHarm.BEFORE, Withdrawal.MILD, Overdose.BEFORE, "")).orElseThrow());
    assertThat(doing(() -> worklist.openFor(admissions))).isEmpty();
    assertThat(doing(() -> inquiries.screening(id)).orElseThrow().answers().safetyAsked()).isTrue();
  }

  @Test
  void the_loser_of_two_editors_sees_what_changed() {
    InquiryId id = called("Ren", "Okafor");
    var other = house.staff(organization, Role.SUPERVISOR);
    house.as(other, () -> change.change(id, 0, InquiryDetails.of("Ren", "Okafor", "405-555-0999")).orElseThrow());
    var mine = InquiryDetails.of("Renata", "Okafor", "405-555-0142");
    var refusals = doing(() -> change.change(id, 0, mine)).refusals();
    assertThat(refusals).singleElement().satisfies(r -> {
      assertThat(r.field()).isNull();
      assertThat(r.message()).contains("Dana Whitfield", "Changed phone", "not saved yet");
      assertThat(r.message()).doesNotContain("0999");
    });
    assertThat(get(id).details().phone()).isEqualTo("405-555-0999");
    assertThat(doing(() -> change.change(id, 1, mine)).isDone()).isTrue();
  }

  @Test
  void of_many_who_move_it_at_once_one_does() throws Exception {
    InquiryId id = called("Ren", "Okafor");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> one = () -> doing(() -> waitlist.put(id, 0, WaitReason.NO_PLACE, "")).isDone();
      int done = 0;
      for (var result : threads.invokeAll(Collections.nCopies(8, one))) done += result.get() ? 1 : 0;
      assertThat(done).isEqualTo(1);
    }
    assertThat(doing(() -> inquiries.history(id))).hasSize(2);
  }

  @Test
  void the_waitlist_follows_the_federal_order_then_the_first_call() {
    InquiryId first = called("Ann", "First");
    InquiryId second = called("Ben", "Second");
    InquiryId pregnant = called("Cam", "Third");
    var answers = new Screening("", "", "", SelfHarm.NO, Withdrawal.NO, Overdose.NO, Said.YES, Said.NO, "", "", "", "", "");
    doing(() -> saveScreening.save(pregnant, 0, answers).orElseThrow());
    doing(() -> waitlist.put(second, 0, WaitReason.NO_PLACE, "").orElseThrow());
    doing(() -> waitlist.put(first, 0, WaitReason.NO_SLOT, "Only mornings").orElseThrow());
    doing(() -> waitlist.put(pregnant, get(pregnant).version(), WaitReason.NO_PLACE, "").orElseThrow());
    assertThat(doing(() -> inquiries.waitlist())).extracting(Inquiry::id).containsExactly(pregnant, first, second);
  }

  @Test
  void readiness_needs_a_person_and_an_admission_answers_all_their_inquiries() {
    InquiryId id = called("Ren", "Okafor");
    assertThat(doing(() -> makeReady.makeReady(id, 0)).refusals()).singleElement().satisfies(r -> assertThat(r.message()).contains("register the person"));
    PatientId patient = registered(id);
    doing(() -> makeReady.makeReady(id, get(id).version()).orElseThrow());
    assertThat(get(id).stage()).isEqualTo(Stage.READY);
    assertThat(doing(() -> accept.accept(patient))).containsExactly(id);
    assertThat(get(id).stage()).isEqualTo(Stage.ACCEPTED);
    assertThat(doing(() -> accept.accept(patient))).isEmpty();
  }

  @Test
  void someone_who_may_be_known_is_not_registered_twice_unseen() {
    PatientId known = house.patient(organization, "Ren", "Okafor");
    InquiryId id = called("Ren", "Okafor");
    var identity = Identity.of("Ren", "Okafor", LocalDate.of(1990, 5, 17));
    assertThat(doing(() -> know.link(id, 0, new KnowPerson.Who.Someone(identity, List.of(), false))).refusals()).extracting(Refusal::field).containsExactly("who");
    assertThat(doing(() -> know.link(id, 0, new KnowPerson.Who.Known(known))).orElseThrow()).isEqualTo(known);
    assertThat(doing(() -> know.link(id, 1, new KnowPerson.Who.Known(known))).isDone()).isFalse();
  }

  @Test
  void a_person_under_eighteen_is_not_registered() {
    InquiryId id = called("Kim", "Lee");
    var identity = Identity.of("Kim", "Lee", LocalDate.now(java.time.ZoneOffset.UTC).minusYears(17));
    assertThat(doing(() -> know.link(id, 0, new KnowPerson.Who.Someone(identity, List.of(), true))).refusals()).extracting(Refusal::field).containsExactly("birthDate");
  }

  @Test
  void closing_needs_a_reason_and_can_be_undone() {
    InquiryId id = called("Ren", "Okafor");
    assertThat(doing(() -> close.close(id, 0, null, "")).refusals()).extracting(Refusal::field).containsExactly("reason");
    doing(() -> close.close(id, 0, CloseReason.ELSEWHERE, "Started at another program").orElseThrow());
    assertThat(Objects.requireNonNull(get(id).closed()).reason()).isEqualTo(CloseReason.ELSEWHERE);
    assertThat(doing(() -> planNextStep.plan(id, 1, null, "Call", null)).isDone()).isFalse();
    doing(() -> reopen.reopen(id, 1).orElseThrow());
    assertThat(get(id).stage()).isEqualTo(Stage.SCREENING);
    assertThat(get(id).closed()).isNull();
  }

  @Test
  void a_step_without_its_place_in_the_table_is_refused() {
    InquiryId id = called("Ren", "Okafor");
    Outcome<InquiryId> reopened = doing(() -> reopen.reopen(id, 0));
    assertThat(reopened.refusals()).singleElement().satisfies(r -> assertThat(r.message()).contains("“New”"));
  }

  @Test
  void another_organizations_inquiries_do_not_exist() {
    InquiryId id = called("Ren", "Okafor");
    var other = house.staff(house.newOrganization(), Role.ADMISSIONS);
    assertThat(house.as(other, () -> inquiries.find(id))).isEmpty();
    assertThat(house.as(other, () -> close.close(id, 0, CloseReason.MISTAKE, "")).isDone()).isFalse();
  }

  @Test
  void alike_inquiries_are_pointed_out() {
    InquiryId one = called("Ren", "Okafor");
    InquiryId other = called("Renata", "Okafor");
    called("Somebody", "Else-With-Another-Number");
    assertThat(doing(() -> inquiries.alike(get(one)))).extracting(Inquiry::id).contains(other);
  }
}
