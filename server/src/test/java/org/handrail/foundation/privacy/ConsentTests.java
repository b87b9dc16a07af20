package org.handrail.foundation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class ConsentTests {
  @Autowired House house;
  @Autowired CareTeam team;
  @Autowired GiveConsent giveConsent;
  @Autowired EndConsent endConsent;
  @Autowired RecordDisclosure recordDisclosure;
  @Autowired Disclosures disclosures;
  @Autowired Consents consents;
  @Autowired ConsentRules rules;
  @Autowired SettableClock clock;

  private Actor counselor;
  private PatientId patient;

  @BeforeEach
  void someone() {
    var organization = house.newOrganization();
    counselor = house.staff(organization, Role.COUNSELOR);
    patient = house.patient(organization);
    Tenant.run(organization, () -> team.join(patient, counselor.staffId(), CareTeam.Part.PRIMARY));
    clock.set(Instant.parse("2026-03-02T15:00:00Z")); // 9 in the morning in Chicago
  }

  @AfterEach
  void presentTime() {
    clock.follow();
  }

  private NewConsent toSister() {
    return new NewConsent(
        patient, ConsentKind.FAMILY, "Rosa Whitehorse", null, "So that she can support me", "My schedule", Set.of("week"),
        LocalDate.of(2026, 3, 31), null, null, "family", 1, UUID.randomUUID());
  }

  private NewConsent toCourt() {
    return new NewConsent(
        patient, ConsentKind.CRIMINAL_JUSTICE, "County probation office", null, "Condition of probation",
        "Attendance and test results", Set.of(), null, "the end of probation", "the end of probation", "court", 1,
        UUID.randomUUID());
  }

  private Outcome<ConsentId> give(NewConsent consent) {
    return house.as(counselor, () -> giveConsent.give(consent));
  }

  private Consent find(ConsentId id) {
    return Tenant.in(counselor.organization(), () -> consents.find(id)).orElseThrow();
  }

  @Test
  void a_consent_counts_from_the_moment_it_is_given_until_the_end_of_its_last_day_there() {
    ConsentId id = give(toSister()).orElseThrow();
    Instant lastMoment = Instant.parse("2026-04-01T04:59:59Z"); // 23:59:59 in Chicago, summer time
    assertThat(find(id).isActive(lastMoment)).isTrue();
    assertThat(find(id).isActive(lastMoment.plusSeconds(1))).isFalse();
    assertThat(find(id).items()).containsExactly("week");
  }

  @Test
  void taken_back_it_counts_no_more_from_that_moment_and_what_was_done_before_stands() {
    ConsentId id = give(toSister()).orElseThrow();
    Instant before = clock.instant();
    clock.advance(Duration.ofHours(1));
    house.as(counselor, () -> endConsent.end(id, Consent.How.REVOKED, "")).orElseThrow();
    Tenant.run(
        counselor.organization(),
        () -> {
          assertThat(consents.active(patient, ConsentKind.FAMILY)).isEmpty();
          assertThat(consents.at(patient, ConsentKind.FAMILY, before)).isPresent();
          assertThat(consents.at(patient, ConsentKind.FAMILY, clock.instant())).isEmpty();
        });
  }

  @Test
  void the_patient_takes_back_their_own_and_nobody_elses() {
    ConsentId id = give(toSister()).orElseThrow();
    Actor self = house.asPatient(counselor.organization(), patient);
    Actor other = house.asPatient(counselor.organization(), house.patient(counselor.organization()));
    assertThatThrownBy(() -> house.as(other, () -> endConsent.end(id, Consent.How.REVOKED, "")))
        .isInstanceOf(AccessRefused.class);
    assertThat(house.as(self, () -> endConsent.end(id, Consent.How.REVOKED, "")).isDone()).isTrue();
  }

  @Test
  void some_court_consents_cannot_be_taken_back_before_their_event() {
    ConsentId id = give(toCourt()).orElseThrow();
    assertThat(house.as(counselor, () -> endConsent.end(id, Consent.How.REVOKED, "")).refusals())
        .extracting(Refusal::message)
        .singleElement()
        .asString()
        .contains("before: the end of probation");
    assertThat(house.as(counselor, () -> endConsent.end(id, Consent.How.EVENT, " ")).isDone()).isFalse();
    house.as(counselor, () -> endConsent.end(id, Consent.How.EVENT, "Probation ended on March 1")).orElseThrow();
    assertThat(find(id).isActive(clock.instant())).isFalse();
  }

  @Test
  void what_the_law_asks_of_each_kind_is_asked() {
    assertRefused("recipient", c -> with(c, " ", c.purpose(), c.what(), c.expiresOn(), null));
    assertRefused("purpose", c -> with(c, c.recipient(), "", c.what(), c.expiresOn(), null));
    assertRefused("what", c -> with(c, c.recipient(), c.purpose(), "", c.expiresOn(), null));
    assertRefused("expiresOn", c -> with(c, c.recipient(), c.purpose(), c.what(), null, null));
    assertRefused("expiresOn", c -> with(c, c.recipient(), c.purpose(), c.what(), LocalDate.of(2026, 3, 1), null));
    assertRefused(
        "revocableAfter", c -> with(c, c.recipient(), c.purpose(), c.what(), c.expiresOn(), "the end of treatment"));
  }

  private void assertRefused(String field, UnaryOperator<NewConsent> change) {
    assertThat(give(change.apply(toSister())).refusals()).extracting(Refusal::field).containsExactly(field);
  }

  private static NewConsent with(
      NewConsent c,
      String recipient,
      String purpose,
      String what,
      @org.jspecify.annotations.Nullable LocalDate expiresOn,
      @org.jspecify.annotations.Nullable String revocableAfter) {
    return new NewConsent(
        c.patient(), c.kind(), recipient, c.recipientId(), purpose, what, c.items(), expiresOn, c.expiresWhen(),
        revocableAfter, c.textId(), c.textVersion(), c.signature());
  }

  @Test
  void every_kind_has_its_rule_and_source() {
    for (ConsentKind kind : ConsentKind.values()) {
      assertThat(rules.of(kind).rule()).as(kind.name()).isNotBlank();
    }
  }

  @Test
  void the_same_signature_twice_is_one_consent() {
    NewConsent consent = toSister();
    assertThat(give(consent).orElseThrow()).isEqualTo(give(consent).orElseThrow());
  }

  @Test
  void someone_who_does_not_care_for_the_patient_records_nothing() {
    Actor stranger = house.staff(counselor.organization(), Role.COUNSELOR);
    assertThatThrownBy(() -> house.as(stranger, () -> giveConsent.give(toSister()))).isInstanceOf(AccessRefused.class);
  }

  @Test
  void a_consent_of_another_organization_does_not_exist() {
    ConsentId id = give(toSister()).orElseThrow();
    Actor elsewhere = house.staff(house.newOrganization(), Role.PRIVACY);
    assertThat(house.as(elsewhere, () -> endConsent.end(id, Consent.How.REVOKED, "")).isDone()).isFalse();
    assertThat(find(id).isActive(clock.instant())).isTrue();
  }

  @Test
  void the_database_keeps_what_was_signed() throws SQLException {
    ConsentId id = give(toSister()).orElseThrow();
    house.as(counselor, () -> endConsent.end(id, Consent.How.REVOKED, "")).orElseThrow();
    try (var connection = TestDatabase.asApplication();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("update consent set what = 'everything'"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.executeUpdate("delete from consent")).hasMessageContaining("permission denied");
      statement.execute("set handrail.organization = '" + counselor.organization() + "'");
      assertThatThrownBy(() -> statement.executeUpdate("update consent set ended_at = null, ended_how = null where id = '" + id + "'"))
          .hasMessageContaining("stays as it ended");
    }
  }

  private Outcome<RecordDisclosure.Recorded> disclose(Disclosure.Ground ground) {
    return house.as(
        counselor,
        () ->
            recordDisclosure.record(
                new RecordDisclosure.Request(
                    patient, "County probation office", null, "Condition of probation", "Attendance in March", "printed", ground)));
  }

  @Test
  void a_disclosure_is_in_the_ledger_with_the_notice_that_went_with_it() {
    ConsentId id = give(toCourt()).orElseThrow();
    var recorded = disclose(new Disclosure.Ground.UnderConsent(id)).orElseThrow();
    assertThat(recorded.notice().shortForm()).startsWith("42 CFR part 2 prohibits");
    var ledger = Tenant.in(counselor.organization(), () -> disclosures.of(patient, Instant.EPOCH));
    assertThat(ledger).singleElement().satisfies(
        one -> {
          assertThat(one.ground()).isEqualTo(new Disclosure.Ground.UnderConsent(id));
          assertThat(one.noticeVersion()).isEqualTo(recorded.notice().version());
          assertThat(one.by()).isEqualTo(counselor.staff());
        });
  }

  @Test
  void nothing_goes_out_under_a_consent_that_has_ended_or_is_another_patients() {
    ConsentId id = give(toSister()).orElseThrow();
    house.as(counselor, () -> endConsent.end(id, Consent.How.REVOKED, "")).orElseThrow();
    assertThat(disclose(new Disclosure.Ground.UnderConsent(id)).isDone()).isFalse();
    PatientId other = house.patient(counselor.organization());
    Tenant.run(counselor.organization(), () -> team.join(other, counselor.staffId(), CareTeam.Part.MEMBER));
    NewConsent theirs = new NewConsent(
        other, ConsentKind.PART2_TPO, "My treating providers", null, "Treatment", "My record", Set.of(), null, null, null,
        "sharing", 1, UUID.randomUUID());
    assertThat(disclose(new Disclosure.Ground.UnderConsent(give(theirs).orElseThrow())).isDone()).isFalse();
  }

  @Test
  void an_exception_is_documented_at_once() {
    var emergency = Disclosure.LegalException.MEDICAL_EMERGENCY;
    assertThat(disclose(new Disclosure.Ground.UnderException(emergency, " ")).isDone()).isFalse();
    assertThat(disclose(new Disclosure.Ground.UnderException(emergency, "Found unconscious, ambulance called")).isDone())
        .isTrue();
  }
}
