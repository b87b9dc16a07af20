package org.handrail.path.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.Disclosure;
import org.handrail.foundation.privacy.Disclosures;
import org.handrail.foundation.privacy.EndConsent;
import org.handrail.foundation.privacy.GiveConsent;
import org.handrail.foundation.privacy.NewConsent;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.admission.AdmissionFixture;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.handrail.path.admission.Episodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
class PartnerLinkTests {
  @Autowired MockMvc mvc;
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired StartHandOff start;
  @Autowired SendPacket send;
  @Autowired AnswerAsPartner answers;
  @Autowired HandOffs handOffs;
  @Autowired Disclosures disclosures;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  private Clinic clinic;
  private PatientId patient;
  private PartnerId partner;
  private ConsentId consent;
  private HandOff handOff;
  private SendPacket.Sent sent;
  private LocalDate today;
  private jakarta.servlet.http.@org.jspecify.annotations.Nullable Cookie browser;
  private final String address = "192.0.2." + (int) (Math.random() * 250) + "/" + UUID.randomUUID();

  @BeforeEach
  void a_link_was_sent_to_cedar_hollow() {
    var admissions = new AdmissionFixture(beans);
    clinic = admissions.clinic();
    patient = admissions.admitted(clinic).stay().patient();
    today = admissions.today();
    partner = asCounselor(() -> beans.getBean(Partners.class)
        .add("Cedar Hollow " + UUID.randomUUID(), Partners.Kind.RESIDENTIAL, "555-010-0140", "intake@cedar-hollow.example").orElseThrow());
    asCounselor(() -> beans.getBean(org.handrail.foundation.privacy.Consents.class).active(patient, ConsentKind.PART2_TPO))
        .forEach(one -> end(one.id()));
    consent = asCounselor(() -> beans.getBean(GiveConsent.class).give(new NewConsent(patient, ConsentKind.NAMED_RECIPIENT, "Cedar Hollow",
        partner.value(), "Treatment", "Summary, diagnoses, medications", Set.of(), today.plusDays(90), null, null, "named", 1, UUID.randomUUID())).orElseThrow());
    handOff = asCounselor(() -> start.start(patient, new StartHandOff.Request(new StartHandOff.Receiver.Partner(partner, "3.5"), today,
        "Nights are the risk.", OverdoseAsked.GIVEN)).orElseThrow());
    sent = asCounselor(() -> send.send(handOff.id(), EnumSet.of(PacketItem.DIAGNOSES)).orElseThrow());
  }

  private <T> T asCounselor(Supplier<T> work) {
    return house.as(clinic.counselor(), work);
  }

  private void end(ConsentId id) {
    asCounselor(() -> beans.getBean(EndConsent.class).end(id, Consent.How.REVOKED, "").orElseThrow());
  }

  private String path() {
    return sent.link().substring(sent.link().indexOf("/shared/"));
  }

  private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
    return request.with(csrf()).with(r -> {
      r.setRemoteAddr(address);
      if (browser != null && !browser.getValue().isEmpty()) {
        r.setCookies(browser);
      }
      return r;
    });
  }

  private ResultActions type(String code) throws Exception {
    return kept(mvc.perform(from(post(path() + "/code")).param("code", code)));
  }

  private ResultActions kept(ResultActions answer) {
    browser = java.util.Arrays.stream(answer.andReturn().getResponse().getCookies()).filter(c -> !c.getValue().isEmpty()).findFirst().orElse(browser);
    return answer;
  }

  private ResultActions read() throws Exception {
    return mvc.perform(from(get(path())));
  }

  private ResultActions answer(String event, String... more) throws Exception {
    var request = from(post(path())).param("event", event).param("who", "Luis Ortega, intake");
    for (int i = 0; i < more.length; i += 2) {
      request.param(more[i], more[i + 1]);
    }
    return mvc.perform(request);
  }

  private List<Disclosure> ledger() {
    return asCounselor(() -> disclosures.of(patient, java.time.Instant.EPOCH));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return asCounselor(() -> java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
  }

  private HandOff now() {
    return asCounselor(() -> handOffs.find(handOff.id()).orElseThrow());
  }

  @Test
  void the_link_alone_names_nobody_and_tells_nothing() throws Exception {
    read().andExpect(status().isOk()).andExpect(content().string(allOf(containsString("The code you were told"),
        not(containsString("Whitehorse")), not(containsString("Nights are the risk")), not(containsString("Cedar Hollow")))));
    assertThat(ledger()).isEmpty();
    mvc.perform(from(get(path() + "/packet.pdf"))).andExpect(status().isNotFound());
    answer("ACCEPT").andExpect(status().isNotFound());
    assertThat(now().state()).isEqualTo(HandOffState.ASKED);
  }

  @Test
  void neither_link_nor_message_tells_what_it_is_about() {
    assertThat(sent.link()).doesNotContain("transition", "hand-off", handOff.id().toString());
    assertThat(sent.mailedTo()).isEqualTo("intake@cedar-hollow.example");
    List<String> mails = inTransaction(() -> jdbc.sql("select template || ' to ' || recipient from message where key like :key")
        .param("key", SendPacket.key(handOff.id()) + "%").query(String.class).list());
    assertThat(mails).as("the code is told another way").containsExactly("partner-link to intake@cedar-hollow.example");
  }

  @Test
  void with_the_code_it_shows_what_was_chosen_and_the_ledger_says_so() throws Exception {
    type(sent.code()).andExpect(redirectedUrl(path()));
    read().andExpect(content().string(allOf(containsString("Whitehorse"), containsString("Nights are the risk."), containsString("F10.20"),
        containsString("Naloxone given"), not(containsString("Medications and allergies")), not(containsString("Goals of the treatment plan")))));
    mvc.perform(from(get(path() + "/packet.pdf"))).andExpect(status().isOk()).andExpect(r -> assertThat(r.getResponse().getContentAsByteArray()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    assertThat(ledger()).singleElement().satisfies(entry -> {
      assertThat(entry.what()).contains("Confirmed diagnoses", "Summary").doesNotContain("Medications");
      assertThat(entry.means()).isEqualTo("link and code");
      assertThat(entry.recipient()).startsWith("Cedar Hollow");
      assertThat(entry.ground()).isEqualTo(new Disclosure.Ground.UnderConsent(consent));
    });
  }

  @Test
  void a_code_opens_the_page_once() throws Exception {
    type(sent.code()).andExpect(status().is3xxRedirection());
    mvc.perform(from(post(path() + "/close"))).andExpect(status().is3xxRedirection());
    read().andExpect(content().string(containsString("The code you were told")));
    type(sent.code()).andExpect(status().is(422));
    String another = asCounselor(() -> beans.getBean(TellNewCode.class).code(handOff.id()).orElseThrow());
    type(another).andExpect(status().is3xxRedirection());
    assertThat(ledger()).as("every opening is a disclosure").hasSize(2);
  }

  @Test
  void after_five_wrong_codes_the_right_one_is_dead_too() throws Exception {
    for (int i = 0; i < 5; i++) {
      type("AAAA-AAAA").andExpect(status().is(422));
    }
    type(sent.code()).andExpect(status().is(422));
    assertThat(ledger()).isEmpty();
  }

  @Test
  void one_address_may_not_try_without_end() throws Exception {
    for (int i = 0; i < 10; i++) {
      type("AAAA-AAAA");
    }
    type("AAAA-AAAA").andExpect(status().is(429)).andExpect(content().string(containsString("Too many tries")));
  }

  @Test
  void a_consent_taken_back_while_the_link_is_on_its_way_shows_nothing() throws Exception {
    end(consent);
    type(sent.code()).andExpect(status().isNotFound()).andExpect(content().string(not(containsString("Whitehorse"))));
    assertThat(ledger()).isEmpty();
    assertThat(now().state()).isEqualTo(HandOffState.HELD);
    assertThat(inTransaction(() -> jdbc.sql("select count(*) from message where key like :key and state = 'QUEUED'")
        .param("key", SendPacket.key(handOff.id()) + "%").query(Integer.class).single())).isZero();
  }

  @Test
  void a_consent_taken_back_while_the_page_is_open_shows_nothing_from_the_next_step_on() throws Exception {
    type(sent.code()).andExpect(status().is3xxRedirection());
    answer("ACCEPT").andExpect(status().is3xxRedirection());
    end(consent);
    read().andExpect(status().isNotFound()).andExpect(content().string(not(containsString("Whitehorse"))));
    mvc.perform(from(get(path() + "/packet.pdf"))).andExpect(status().isNotFound());
    answer("BOOK", "day", today.toString(), "time", "10:00").andExpect(status().isNotFound());
    assertThat(asCounselor(() -> beans.getBean(Worklist.class).openFor(clinic.counselor()))).anySatisfy(task ->
        assertThat(task.title()).isEqualTo("The consent behind a hand-off ended"));
  }

  @Test
  void even_where_the_link_outlived_its_consent_nothing_is_shown() throws Exception {
    type(sent.code());
    end(consent);
    jdbc.sql("update partner_link set ended_at = null where subject = :id").param("id", handOff.id().value()).update();
    read().andExpect(status().isNotFound()).andExpect(content().string(not(containsString("Whitehorse"))));
    answer("DECLINE", "why", "No bed").andExpect(status().isNotFound());
    String code = Acting.nobody(clinic.organization(), () -> beans.getBean(org.handrail.foundation.accounts.PartnerLinks.class)
        .code(handOff.id().value(), java.time.Duration.ofHours(1)).orElseThrow());
    type(code).andExpect(status().isNotFound()).andExpect(content().string(not(containsString("Whitehorse"))));
    assertThat(ledger()).as("only what was read before").hasSize(1);
  }

  @Test
  void a_link_ends_by_itself_when_taken_back_and_when_a_newer_one_is_made() throws Exception {
    jdbc.sql("update partner_link set expires_at = now() - interval '1 minute' where subject = :id").param("id", handOff.id().value()).update();
    read().andExpect(status().isNotFound());
    sent = asCounselor(() -> send.send(handOff.id(), Set.of()).orElseThrow());
    read().andExpect(status().isOk());
    asCounselor(() -> beans.getBean(EndPartnerLink.class).end(handOff.id()).orElseThrow());
    read().andExpect(status().isNotFound());
    String old = path();
    sent = asCounselor(() -> send.send(handOff.id(), Set.of()).orElseThrow());
    mvc.perform(from(get(old))).andExpect(status().isNotFound());
    read().andExpect(status().isOk());
  }

  @Test
  void of_two_at_the_partner_who_answer_at_once_one_counts() throws Exception {
    var both = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(2)) {
      var yes = pool.submit(() -> { both.await(); return theirs(HandOffEvent.ACCEPT, ""); });
      var no = pool.submit(() -> { both.await(); return theirs(HandOffEvent.DECLINE, "No bed"); });
      both.countDown();
      var all = List.of(yes.get(), no.get());
      assertThat(all).filteredOn(Outcome::isDone).hasSize(1);
      assertThat(all).filteredOn(one -> !one.isDone()).singleElement()
          .satisfies(told -> assertThat(told.refusals().getFirst().message()).contains("Somebody answered meanwhile"));
      assertThat(now().state()).isEqualTo(yes.get().isDone() ? HandOffState.ACCEPTED : HandOffState.DECLINED);
    }
  }

  private Outcome<HandOff> theirs(HandOffEvent event, String why) {
    return Acting.nobody(clinic.organization(), () -> answers.answer(handOff.id(), new AnswerAsPartner.Answer(event, "Luis Ortega", null, null, why)));
  }

  @Test
  void they_take_over_miss_the_first_appointment_and_come_to_the_second() throws Exception {
    type(sent.code());
    answer("ACCEPT", "day", today.toString(), "time", "10:00").andExpect(redirectedUrl(path()));
    assertThat(now().firstTime()).isEqualTo(LocalTime.of(10, 0));
    read().andExpect(content().string(containsString("The first appointment is set")));
    answer("MISS").andExpect(redirectedUrl(path()));
    assertThat(asCounselor(() -> beans.getBean(Worklist.class).openFor(clinic.counselor()))).anySatisfy(task -> assertThat(task.title()).isEqualTo("First appointment missed"));
    answer("KEEP").andExpect(redirectedUrl(path() + "/done"));
    assertThat(now().state()).isEqualTo(HandOffState.ARRIVED);
    assertThat(asCounselor(() -> beans.getBean(Discharges.class).of(patient))).singleElement().satisfies(one -> assertThat(one.reason()).isEqualTo("transferred"));
    assertThat(asCounselor(() -> beans.getBean(Episodes.class).current(patient))).isEmpty();
    read().andExpect(status().isNotFound());
    assertThat(asCounselor(() -> handOffs.steps(handOff.id()))).anySatisfy(step -> assertThat(step.words()).startsWith("Luis Ortega, intake, Cedar Hollow"));
  }

  @Test
  void saying_no_or_leaving_out_ones_name_is_not_enough_without_words() throws Exception {
    type(sent.code());
    answer("DECLINE").andExpect(status().is(422));
    mvc.perform(from(post(path())).param("event", "ACCEPT")).andExpect(status().is(422)).andExpect(content().string(containsString("Write your name")));
    answer("ACCEPT", "day", today.minusDays(1).toString(), "time", "10:00").andExpect(status().is(422));
    assertThat(now().state()).as("a refused answer changes nothing").isEqualTo(HandOffState.ASKED);
    answer("END", "why", "x").andExpect(status().is(422));
  }

  @Test
  void staff_who_write_down_an_answer_by_phone_enter_the_telling() {
    asCounselor(() -> beans.getBean(AcceptHandOff.class).accept(handOff.id(), false).orElseThrow());
    assertThat(ledger()).singleElement().satisfies(entry -> assertThat(entry.means()).isEqualTo("telephone or letter"));
  }

  @Test
  void a_colleague_of_another_organization_signed_in_there_opens_it_all_the_same() throws Exception {
    var elsewhere = house.newOrganization();
    var stranger = house.staff(elsewhere, org.handrail.foundation.platform.Role.COUNSELOR);
    mvc.perform(post(path() + "/code").with(house.signedIn(stranger)).param("code", sent.code())).andExpect(status().is3xxRedirection());
    assertThat(ledger()).singleElement().satisfies(entry -> assertThat(entry.by()).isNull());
  }
}
