package org.handrail.foundation.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.foundation.privacy.ConsentRules;
import org.handrail.foundation.privacy.GiveConsent;
import org.handrail.foundation.privacy.NewConsent;

/** The patient signs a consent on the screen of whoever went through it with them; from then on it counts. */
@UseCase
public class SignConsent {
  private final ConsentTexts texts;
  private final ConsentRules rules;
  private final GiveConsent give;
  private final Signatures signatures;
  private final Patients patients;
  private final Organizations organizations;
  private final Access access;
  private final Clock clock;

  SignConsent(ConsentTexts texts, ConsentRules rules, GiveConsent give, Signatures signatures, Patients patients,
      Organizations organizations, Access access, Clock clock) {
    this.texts = texts;
    this.rules = rules;
    this.give = give;
    this.signatures = signatures;
    this.patients = patients;
    this.organizations = organizations;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Refused when an element is missing that the law asks for, when the text changed since it was opened, and without a
   * name or drawing.
   *
   * @param version of the text that was on the screen
   * @throws org.handrail.foundation.privacy.AccessRefused for someone who may not write this patient's consents
   */
  public Outcome<ConsentId> sign(PatientId patient, ShareTerms terms, int version, SigningMethod method) {
    access.require(Area.CONSENTS, Act.WRITE, patient);
    var organization = organizations.current();
    ConsentText text = texts.current(terms.kind()).orElseThrow(() -> new IllegalArgumentException("No text for " + terms.kind()));
    List<Refusal> missing = rules.missing(terms, LocalDate.ofInstant(clock.instant(), organization.timeZone()));
    if (!missing.isEmpty()) {
      return Outcome.refused(missing);
    }
    if (text.version() != version) {
      return Outcome.refused("This text has changed since you opened it. Read the new one below, then sign.");
    }
    String full = text.full(patients.get(patient).name().onDocuments(), organization.name(), terms.lines(organization.name()));
    return signatures
        .sign(new Signer.Patient(patient), text.meaning(), new SignedSubject("consent", Ids.next()), full, method)
        .map(signature -> give.give(new NewConsent(patient, terms.kind(), terms.recipient(), terms.recipientId(), terms.purpose(),
            terms.what(), terms.items(), terms.expiresOn(), terms.expiresWhen(), terms.revocableAfter(), text.id(), text.version(),
            signature.value())).orElseThrow());
  }
}
