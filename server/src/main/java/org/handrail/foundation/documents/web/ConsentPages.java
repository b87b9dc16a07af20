package org.handrail.foundation.documents.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.handrail.foundation.documents.ConsentText;
import org.handrail.foundation.documents.ConsentTexts;
import org.handrail.foundation.documents.ShareTerms;
import org.handrail.foundation.documents.Signature;
import org.handrail.foundation.documents.SignatureId;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentRules;
import org.handrail.foundation.privacy.Consents;
import org.handrail.foundation.privacy.Disclosure;
import org.handrail.foundation.privacy.Disclosures;
import org.springframework.stereotype.Component;

/** Says consents and disclosures in words, as the organization's calendar shows their days. */
@Component
class ConsentPages {
  /** How far back a patient may ask (42 CFR 2.25). */
  private static final Period LEDGER = Period.ofYears(3);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  static final List<Choice> MEANS = List.of(new Choice("telephone", "By telephone"), new Choice("in person", "In person"),
      new Choice("letter", "By letter"), new Choice("fax", "By fax"), new Choice("secure e-mail", "By secure e-mail"));

  private final Consents consents;
  private final Disclosures disclosures;
  private final ConsentRules rules;
  private final ConsentTexts texts;
  private final Signatures signatures;
  private final Partners partners;
  private final Patients patients;
  private final Organizations organizations;
  private final StaffDirectory staff;
  private final Access access;
  private final Clock clock;

  ConsentPages(Consents consents, Disclosures disclosures, ConsentRules rules, ConsentTexts texts, Signatures signatures,
      Partners partners, Patients patients, Organizations organizations, StaffDirectory staff, Access access, Clock clock) {
    this.consents = consents;
    this.disclosures = disclosures;
    this.rules = rules;
    this.texts = texts;
    this.signatures = signatures;
    this.partners = partners;
    this.patients = patients;
    this.organizations = organizations;
    this.staff = staff;
    this.access = access;
    this.clock = clock;
  }

  static String base(PatientId patient) {
    return "/patients/" + patient + "/consents";
  }

  ConsentsPage list(PatientId patient, Form form) {
    Instant now = clock.instant();
    List<Consent> all = consents.of(patient);
    List<Consent> active = all.stream().filter(consent -> consent.isActive(now)).toList();
    Instant since = now.atZone(zone()).minus(LEDGER).toInstant();
    List<Disclosure> sent = disclosures.of(patient, since);
    Map<StaffId, StaffMember> by = staff.find(sent.stream().map(Disclosure::by).filter(Objects::nonNull).distinct().toList());
    Map<String, Consent> byId = all.stream().collect(Collectors.toMap(consent -> consent.id().toString(), consent -> consent));
    return new ConsentsPage(base(patient), active.stream().map(this::row).toList(),
        all.stream().filter(consent -> !consent.isActive(now)).map(this::row).toList(),
        sent.stream().map(one -> sent(one, byId, by)).toList(), LEDGER.getYears(),
        access.may(Area.CONSENTS, Act.WRITE, patient), grounds(active), MEANS, form);
  }

  ConsentsPage.Terms terms(PatientId patient, Form form) {
    return new ConsentsPage.Terms(base(patient),
        Choice.of(texts.kinds(), Enum::name, kind -> texts.current(kind).map(ConsentText::title).orElseThrow()),
        Choice.of(partners.active(), partner -> partner.id().value().toString(), partner -> partner.name() + " · " + partner.kind().label()),
        Choice.of(texts.items(), ConsentTexts.Item::id, ConsentTexts.Item::label), today().toString(), form);
  }

  ConsentsPage.Reading reading(PatientId patient, ShareTerms terms, Form form) {
    String organization = organizations.current().name();
    return new ConsentsPage.Reading(base(patient), patients.get(patient).name().onDocuments(), organization,
        texts.current(terms.kind()).orElseThrow(), terms.lines(organization), TypedTerms.carried(form), form);
  }

  ConsentsPage.Signed signed(PatientId patient, Consent consent) {
    Signature signature = signatures.find(new SignatureId(consent.signature())).orElseThrow();
    return new ConsentsPage.Signed(base(patient), row(consent), signature.content(),
        "Signed by " + patients.get(patient).name().onDocuments() + " on " + day(signature.signedAt()), signature.drawing().orElse(null));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private List<Choice> grounds(List<Consent> active) {
    var choices = new ArrayList<Choice>();
    active.forEach(consent -> choices.add(new Choice(consent.id().toString(), "Consent: " + consent.recipient())));
    Arrays.stream(Disclosure.LegalException.values())
        .forEach(exception -> choices.add(new Choice(exception.name(), "Without consent: " + exception.label())));
    return List.copyOf(choices);
  }

  private ConsentsPage.Row row(Consent consent) {
    var sub = new StringBuilder(consent.purpose()).append(" · signed ").append(day(consent.givenAt()));
    if (consent.end() == null) {
      sub.append(" · ").append(until(consent));
    }
    String end = consent.end() != null
        ? consent.end().how().label() + " " + day(consent.end().at()) + (consent.end().why().isBlank() ? "" : ": " + consent.end().why())
        : consent.isActive(clock.instant()) ? "" : "Ran out " + lastDay(consent);
    return new ConsentsPage.Row(consent.id(), base(consent.patient()) + "/" + consent.id(), rules.of(consent.kind()).label(),
        consent.recipient(), consent.what(), sub.toString(), consent.revocableAfter(), end);
  }

  private String until(Consent consent) {
    if (consent.expiresAt() != null) {
      return "until " + lastDay(consent) + (consent.expiresWhen() == null ? "" : " or " + consent.expiresWhen());
    }
    String when = consent.expiresWhen();
    // Some texts are a sentence of their own: "No end date: until I take it back".
    return when == null ? "until taken back" : when.contains("until ") ? when : "until " + when;
  }

  private String lastDay(Consent consent) {
    Instant end = Objects.requireNonNull(consent.expiresAt());
    return day(end.minus(Duration.ofSeconds(1)));
  }

  private ConsentsPage.Sent sent(Disclosure one, Map<String, Consent> consentsById, Map<StaffId, StaffMember> by) {
    String ground = switch (one.ground()) {
      case Disclosure.Ground.UnderConsent(var id) -> consentsById.containsKey(id.toString())
          ? "under the consent of " + day(consentsById.get(id.toString()).givenAt()) : "under a consent";
      case Disclosure.Ground.UnderException(var exception, var reason) -> exception.label() + ": " + reason;
    };
    StaffMember member = one.by() == null ? null : by.get(one.by());
    return new ConsentsPage.Sent(one.recipient(), one.what(), day(one.at()) + " · " + one.purpose() + " · " + one.means() + " · " + ground
        + (member == null ? "" : " · " + member.name().shown()));
  }

  private ZoneId zone() {
    return organizations.current().timeZone();
  }

  private String day(Instant at) {
    return DAY.format(at.atZone(zone()));
  }
}
