package org.handrail.path.community.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Jobs;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.Consents;
import org.handrail.foundation.privacy.Disclosures;
import org.handrail.foundation.privacy.EndConsent;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.community.CommunityOutcomeView;
import org.handrail.path.community.ResourceId;
import org.handrail.path.community.ResourceKind;
import org.handrail.path.community.SaveResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class CommunityReferralTests {
  @Autowired House house;
  @Autowired SettableClock clock;
  @Autowired MockMvc mvc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired CareTeam team;
  @Autowired Worklist worklist;
  @Autowired CloseTask closeTask;
  @Autowired SaveResource save;
  @Autowired CommunityReferrals referrals;
  @Autowired ReferPatient refer;
  @Autowired CommunityOutcomeView outcomes;
  @Autowired Consents consents;
  @Autowired EndConsent endConsent;
  @Autowired Disclosures disclosures;
  @Autowired Jobs jobs;

  private OrganizationId organization;
  private PatientId patient;
  private Actor sam;
  private Actor luis;
  private ResourceId home;
  private String base;

  @BeforeEach
  void place() {
    clock.set(Instant.parse("2026-11-16T18:00:00Z"));
    organization = house.newOrganization();
    patient = house.patient(organization);
    sam = house.asPatient(organization, patient);
    luis = house.staff(organization, Role.CASE_MANAGER);
    base = "/patients/" + patient + "/community";
    home = house.as(luis, () -> {
      team.join(patient, luis.staffId(), CareTeam.Part.MEMBER);
      return save.save(null, 0, new SaveResource.Entry(ResourceKind.SOBER_HOME, "Cedar House", "", "7 Cedar Street", "Tulsa", "OK", "74103", "(918) 555-0151", "", "", 2, false)).orElseThrow();
    });
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void it_stays_open_and_is_asked_about_until_it_is_known() throws Exception {
    mvc.perform(get(base + "/find").param("kind", "SOBER_HOME").param("near", "").with(house.signedIn(luis)))
        .andExpect(content().string(containsString(base + "/refer/" + home)));
    mvc.perform(refer("")).andExpect(status().is(422)).andExpect(content().string(containsString("Choose who gets in touch with them")));
    mvc.perform(refer("own")).andExpect(redirectedUrl(base));
    mvc.perform(refer("own")).andExpect(status().is(422)).andExpect(content().string(containsString("They are referred there already")));
    assertThat(ledger()).as("nothing left the house").isZero();

    watch();
    assertThat(tasks()).as("not before its day").isEmpty();
    later(7);
    watch();
    watch();
    assertThat(tasks()).singleElement().satisfies(task -> {
      assertThat(task.title()).isEqualTo("Ask whether they arrived").doesNotContain("Cedar");
      assertThat(task.detail()).doesNotContain("Cedar");
    });
    mvc.perform(get("/community/referrals").with(house.signedIn(luis))).andExpect(content().string(containsString("Open for 7 days. Ask now whether they arrived")));

    mvc.perform(act("asked", "words", "The line was busy")).andExpect(redirectedUrl(base));
    assertThat(tasks()).isEmpty();
    later(7);
    watch();
    assertThat(tasks()).hasSize(1);
    mvc.perform(act("settle")).andExpect(status().is(422)).andExpect(content().string(containsString("Choose what became of it")));
    mvc.perform(act("settle", "outcome", "ARRIVED", "words", "Moved in on Sunday")).andExpect(redirectedUrl(base));
    assertThat(tasks()).isEmpty();
    later(30);
    watch();
    assertThat(tasks()).isEmpty();
    mvc.perform(get(base).with(house.signedIn(luis)))
        .andExpect(content().string(containsString("They went, known since")))
        .andExpect(content().string(containsString("Moved in on Sunday")));
    mvc.perform(get("/patients/" + patient).with(house.signedIn(luis))).andExpect(content().string(containsString("Referred to Cedar House")));
    assertThat(in(luis, () -> outcomes.daysArrived()).keySet()).containsExactly(patient);
  }

  @Test
  void a_task_that_is_closed_without_an_outcome_comes_back() {
    in(luis, () -> refer.onTheirOwn(patient, home, "").orElseThrow());
    later(7);
    watch();
    house.as(luis, () -> closeTask.close(tasks().getFirst().id(), "asked", null).orElseThrow());
    watch();
    assertThat(tasks()).isEmpty();
    later(7);
    watch();
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void the_place_is_told_only_with_a_signature_and_the_ledger_says_so() throws Exception {
    mvc.perform(refer("us")).andExpect(status().isOk()).andExpect(content().string(containsString("Cedar House"))).andExpect(content().string(containsString("that I am in treatment here")));
    assertThat(all()).as("nothing is kept before the signature").isEmpty();
    mvc.perform(sign("")).andExpect(status().is(422));
    assertThat(all()).isEmpty();
    assertThat(in(luis, () -> consents.of(patient))).isEmpty();
    mvc.perform(sign("Sam Whitehorse")).andExpect(redirectedUrl(base));
    assertThat(ledger()).isZero();

    mvc.perform(act("told")).andExpect(status().is(422)).andExpect(content().string(containsString("Say how, in a few words: by telephone, in person")));
    mvc.perform(act("told", "means", "telephone")).andExpect(redirectedUrl(base));
    assertThat(ledger()).isEqualTo(1);
    mvc.perform(act("told", "means", "telephone")).andExpect(status().is(422)).andExpect(content().string(containsString("This place was told already")));
    assertThat(ledger()).isEqualTo(1);
  }

  @Test
  void a_consent_taken_back_before_the_place_was_told_stops_it() throws Exception {
    mvc.perform(sign("Sam Whitehorse")).andExpect(redirectedUrl(base));
    house.as(sam, () -> endConsent.end(consents.of(patient).getFirst().id(), Consent.How.REVOKED, "").orElseThrow());

    mvc.perform(act("told", "means", "telephone")).andExpect(status().is(422)).andExpect(content().string(containsString("There is no consent to tell this place")));
    assertThat(ledger()).isZero();
    mvc.perform(get(base).with(house.signedIn(luis)))
        .andExpect(content().string(containsString("The consent ended: nothing more is told")))
        .andExpect(content().string(containsString("Open since today")));
  }

  @Test
  void the_place_may_be_told_after_all_and_under_a_new_consent_when_the_first_has_run_out() throws Exception {
    mvc.perform(refer("own")).andExpect(redirectedUrl(base));
    mvc.perform(get(base).with(house.signedIn(luis))).andExpect(content().string(containsString("Tell them after all")));
    mvc.perform(sign("Sam Whitehorse")).andExpect(redirectedUrl(base));
    assertThat(all()).singleElement().matches(CommunityReferral::toBeTold);
    mvc.perform(get(base).with(house.signedIn(luis)))
        .andExpect(content().string(containsString("Signed that the place may be told")))
        .andExpect(content().string(containsString("42 CFR part 2 prohibits unauthorized use")))
        .andExpect(content().string(not(containsString("Tell them after all"))));

    later(100);
    mvc.perform(act("told", "means", "telephone")).andExpect(status().is(422)).andExpect(content().string(containsString("This consent has ended")));
    mvc.perform(get(base).with(house.signedIn(luis))).andExpect(content().string(containsString("Tell them after all")));
    mvc.perform(sign("Sam Whitehorse")).andExpect(redirectedUrl(base));
    mvc.perform(act("told", "means", "x".repeat(101))).andExpect(status().is(422));
    mvc.perform(act("told", "means", "telephone")).andExpect(redirectedUrl(base));
    assertThat(all()).hasSize(1);
    assertThat(ledger()).isEqualTo(1);
    mvc.perform(refer("us")).andExpect(status().is(422)).andExpect(content().string(containsString("They are referred there already")));
  }

  @Test
  void whoever_may_not_have_a_consent_signed_is_told_so_before_the_text_is_read() throws Exception {
    Actor helen = house.staff(organization, Role.SUPERVISOR);
    mvc.perform(post(base + "/refer/" + home).param("way", "us").with(house.signedIn(helen)))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("those are signed with the counselor or case manager")));
    mvc.perform(post(base + "/refer/" + home).param("way", "own").with(house.signedIn(helen))).andExpect(redirectedUrl(base));
  }

  @Test
  void another_tenant_another_role_and_a_guessed_id_reach_nothing() throws Exception {
    mvc.perform(refer("own"));
    OrganizationId elsewhere = house.newOrganization();
    PatientId theirs = house.patient(elsewhere);
    Actor there = house.staff(elsewhere, Role.SUPERVISOR);
    String mine = all().getFirst().id().toString();
    String other = "/patients/" + theirs + "/community";
    mvc.perform(post(other + "/refer/" + home).param("way", "own").with(house.signedIn(there))).andExpect(status().isNotFound());
    mvc.perform(post(other + "/" + mine + "/settle").param("outcome", "ARRIVED").with(house.signedIn(there)))
        .andExpect(status().is(422)).andExpect(content().string(containsString("There is no such referral in this record")));
    PatientId second = house.patient(organization, "Ola", "Berg");
    house.as(luis, () -> {
      team.join(second, luis.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    mvc.perform(post("/patients/" + second + "/community/" + mine + "/settle").param("outcome", "ARRIVED").with(house.signedIn(luis)))
        .andExpect(status().is(422)).andExpect(content().string(containsString("There is no such referral in this record")));
    mvc.perform(get(base).with(house.signedIn(house.staff(organization, Role.DIRECTOR)))).andExpect(status().isForbidden());
    assertThat(all().getFirst().isOpen()).isTrue();
  }

  @Test
  void the_patient_says_what_became_of_it_and_a_mistake_is_taken_back() throws Exception {
    mvc.perform(refer("own"));
    mvc.perform(get("/my/support").with(house.signedIn(sam))).andExpect(content().string(containsString("From your team"))).andExpect(content().string(containsString("Cedar House")));
    String mine = all().getFirst().id().toString();
    mvc.perform(post("/my/support/" + mine).param("outcome", "UNKNOWN").with(house.signedIn(sam))).andExpect(redirectedUrl("/my/support"));
    assertThat(all().getFirst().isOpen()).as("that is for staff to say").isTrue();
    Actor other = house.asPatient(organization, house.patient(organization, "Ola", "Berg"));
    mvc.perform(post("/my/support/" + mine).param("outcome", "ARRIVED").with(house.signedIn(other)));
    assertThat(all().getFirst().isOpen()).as("of somebody else").isTrue();

    mvc.perform(post("/my/support/" + mine).param("outcome", "NO_PLACE").with(house.signedIn(sam)));
    mvc.perform(post("/my/support/" + mine).param("outcome", "ARRIVED").with(house.signedIn(sam)));
    assertThat(all().getFirst().outcome()).as("the first answer counts").isEqualTo(ReferralOutcome.NO_PLACE);
    mvc.perform(act("settle", "outcome", "ARRIVED")).andExpect(status().is(422)).andExpect(content().string(containsString("It is known already")));
    mvc.perform(act("again")).andExpect(redirectedUrl(base));
    assertThat(all().getFirst().isOpen()).isTrue();
  }

  @Test
  void open_referrals_are_those_of_the_people_one_cares_for() throws Exception {
    mvc.perform(refer("own"));
    Actor other = house.staff(organization, Role.CASE_MANAGER);
    mvc.perform(get("/community/referrals").with(house.signedIn(other))).andExpect(content().string(not(containsString("Cedar House"))));
    Actor helen = house.staff(organization, Role.SUPERVISOR);
    mvc.perform(get("/community/referrals").with(house.signedIn(helen))).andExpect(content().string(containsString("Cedar House")));
  }

  private MockHttpServletRequestBuilder refer(String way) {
    return post(base + "/refer/" + home).param("way", way).param("need", "A home where nobody drinks").with(house.signedIn(luis));
  }

  private MockHttpServletRequestBuilder sign(String name) {
    return post(base + "/refer/" + home + "/sign").param("version", "1").param("need", "A quiet room").param("signature", name).param("strokes", "").with(house.signedIn(luis));
  }

  private MockHttpServletRequestBuilder act(String what, String... params) {
    MockHttpServletRequestBuilder request = post(base + "/" + all().getFirst().id() + "/" + what);
    for (int i = 0; i < params.length; i += 2) {
      request = request.param(params[i], params[i + 1]);
    }
    return request.with(house.signedIn(luis));
  }

  private void later(int days) {
    clock.set(clock.instant().plus(Duration.ofDays(days)));
  }

  private void watch() {
    jobs.runNow("community-referrals", organization);
  }

  private List<CommunityReferral> all() {
    return in(luis, () -> referrals.of(patient));
  }

  private int ledger() {
    return in(luis, () -> disclosures.of(patient, Instant.EPOCH)).size();
  }

  private List<Task> tasks() {
    return in(luis, () -> worklist.openFor(luis)).stream().filter(t -> t.kind().equals("community.referral")).toList();
  }

  private <T> T in(Actor actor, Supplier<T> work) {
    return house.as(actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
  }
}
