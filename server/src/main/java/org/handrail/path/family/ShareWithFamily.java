package org.handrail.path.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.Signer;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.Consents;
import org.handrail.foundation.privacy.EndConsent;
import org.handrail.foundation.privacy.GiveConsent;
import org.handrail.foundation.privacy.NewConsent;

/**
 * Turns one item on or off for one person. On is a signed consent of its own with every element of 42 CFR 2.31; off takes
 * it back, at once and without a reason. Only the patient does either.
 */
@UseCase
public class ShareWithFamily {
  static final String TEXT = "family-sharing";
  static final int TEXT_VERSION = 1;
  static final String MEANING = "By turning this on I sign that I permit it";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  private final FamilyMembers members;
  private final FamilyTexts texts;
  private final Patients patients;
  private final Organizations organizations;
  private final Signatures signatures;
  private final Consents consents;
  private final GiveConsent give;
  private final EndConsent end;
  private final Clock clock;

  ShareWithFamily(FamilyMembers members, FamilyTexts texts, Patients patients, Organizations organizations, Signatures signatures,
      Consents consents, GiveConsent give, EndConsent end, Clock clock) {
    this.members = members;
    this.texts = texts;
    this.patients = patients;
    this.organizations = organizations;
    this.signatures = signatures;
    this.consents = consents;
    this.give = give;
    this.end = end;
    this.clock = clock;
  }

  /**
   * Doing the same twice changes nothing.
   *
   * @param code of one of {@link FamilyTexts#items()}; the base item is turned off only by taking the person off
   */
  public Outcome<FamilyMember> set(MemberId id, String code, boolean on) {
    PatientId patient = Acting.actor().patientId();
    FamilyMember member = members.find(patient, id).filter(m -> !m.ended()).orElse(null);
    FamilyTexts.Item item = texts.item(code).orElse(null);
    if (member == null || item == null || (item.base() && !on)) {
      return Outcome.refused("This cannot be changed any more. Open My people again");
    }
    if (!on) {
      active(member).filter(consent -> consent.items().contains(code)).forEach(this::revoke);
      return Outcome.done(member);
    }
    return give(member, item).map(consent -> member);
  }

  /** Everything but the base item off. */
  public Outcome<FamilyMember> stopAll(MemberId id) {
    FamilyMember member = members.find(Acting.actor().patientId(), id).filter(m -> !m.ended()).orElse(null);
    if (member == null) {
      return Outcome.refused("This person was taken off already");
    }
    Set<String> base = Set.copyOf(texts.items().stream().filter(FamilyTexts.Item::base).map(FamilyTexts.Item::code).toList());
    active(member).filter(consent -> !base.containsAll(consent.items())).forEach(this::revoke);
    return Outcome.done(member);
  }

  void revokeAll(FamilyMember member) {
    active(member).forEach(this::revoke);
  }

  Outcome<ConsentId> give(FamilyMember member, FamilyTexts.Item item) {
    var already = active(member).filter(consent -> consent.items().contains(item.code())).findFirst();
    if (already.isPresent()) {
      return Outcome.done(already.get().id());
    }
    LocalDate today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    if (member.sharesUntil().isBefore(today)) {
      return Outcome.refused("Sharing with this person ended on " + DAY.format(member.sharesUntil()) + ". Take them off and add them anew");
    }
    String name = patients.get(member.patient()).name().onDocuments();
    var subject = new SignedSubject("family-consent", Ids.next());
    return signatures
        .sign(new Signer.Patient(member.patient()), MEANING, subject, text(member, item, name, today), new SigningMethod.TypedName(name))
        .then(signature -> give.give(
            new NewConsent(member.patient(), ConsentKind.FAMILY, member.called(), member.id().value(), texts.purpose(), item.what(),
                Set.of(item.code()), member.sharesUntil(), null, null, TEXT, TEXT_VERSION, signature.value())));
  }

  private java.util.stream.Stream<Consent> active(FamilyMember member) {
    return consents.active(member.patient(), ConsentKind.FAMILY).stream().filter(c -> member.id().value().equals(c.recipientId()));
  }

  private void revoke(Consent consent) {
    end.end(consent.id(), Consent.How.REVOKED, "").orElseThrow();
  }

  /** The elements of 42 CFR 2.31(a), in plain words. */
  private String text(FamilyMember member, FamilyTexts.Item item, String name, LocalDate today) {
    return """
        I, %s, permit %s to tell %s (%s):
        %s.
        Purpose: %s.
        I can take this back at any time, on my page or by telling anybody of my team. What was told before cannot be untold.
        It ends on %s. Signed on %s.
        """
        .formatted(name, organizations.current().name(), member.called(), member.relationship(), item.what(), texts.purpose(),
            DAY.format(member.sharesUntil()), DAY.format(today));
  }
}
