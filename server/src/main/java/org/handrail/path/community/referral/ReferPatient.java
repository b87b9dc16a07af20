package org.handrail.path.community.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.handrail.foundation.documents.ConsentText;
import org.handrail.foundation.documents.ConsentTexts;
import org.handrail.foundation.documents.ShareTerms;
import org.handrail.foundation.documents.SignConsent;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.Consents;
import org.handrail.path.community.Directory;
import org.handrail.path.community.Resource;
import org.handrail.path.community.ResourceId;
import org.jspecify.annotations.Nullable;

/** Refers a patient to a place of the directory: they go there themselves, or we tell the place with their signature. */
@UseCase
public class ReferPatient {
  private final CommunityReferrals referrals;
  private final Directory directory;
  private final Consents consents;
  private final ConsentTexts texts;
  private final SignConsent sign;
  private final ReferralRules rules;
  private final Organizations organizations;
  private final Access access;
  private final Clock clock;

  ReferPatient(CommunityReferrals referrals, Directory directory, Consents consents, ConsentTexts texts, SignConsent sign,
      ReferralRules rules, Organizations organizations, Access access, Clock clock) {
    this.referrals = referrals;
    this.directory = directory;
    this.consents = consents;
    this.texts = texts;
    this.sign = sign;
    this.rules = rules;
    this.organizations = organizations;
    this.access = access;
    this.clock = clock;
  }

  /** The text of a consent to tell this place, with its terms, to be read before it is signed. */
  public record ToSign(ConsentText text, ShareTerms terms) {}

  /** The consent that counts now for this place; empty where one has to be signed first. */
  public Optional<Consent> permitted(PatientId patient, ResourceId resource) {
    access.require(Area.COMMUNITY, Act.READ, patient);
    return consents.active(patient, ConsentKind.NAMED_RECIPIENT, resource.value());
  }

  /** Whether the present actor may have a consent signed: not everybody who refers may. */
  public boolean mayAsk(PatientId patient) {
    return access.may(Area.CONSENTS, Act.WRITE, patient);
  }

  /** What would be signed. */
  public ToSign toSign(Resource resource, String need) {
    ReferralRules.Rules r = rules.rules();
    var terms = new ShareTerms(ConsentKind.NAMED_RECIPIENT, resource.listing().name(), resource.id().value(), r.purpose(), Set.of(r.item()),
        r.what() + (need.isBlank() ? "" : " What I need: " + need.strip()), today().plusDays(r.consentDays()), null, null);
    return new ToSign(texts.current(ConsentKind.NAMED_RECIPIENT).orElseThrow(), terms);
  }

  /** They go there themselves: nothing leaves the house. */
  public Outcome<ReferralId> onTheirOwn(PatientId patient, ResourceId resource, String need) {
    return refer(patient, resource, need, null);
  }

  /** We tell the place, under the consent that counts for it. */
  public Outcome<ReferralId> told(PatientId patient, ResourceId resource, String need) {
    Optional<Consent> consent = permitted(patient, resource);
    return consent.isEmpty()
        ? Outcome.refused("There is no consent to tell this place. Have it signed first")
        : refer(patient, resource, need, consent.get().id());
  }

  /**
   * The same, with a consent signed now. Nothing is kept when the signature is refused.
   *
   * @param version of the text that was on the screen
   */
  public Outcome<ReferralId> signed(PatientId patient, ResourceId resource, String need, int version, SigningMethod method) {
    access.require(Area.COMMUNITY, Act.WRITE, patient);
    return place(resource, need).then(place -> sign.sign(patient, toSign(place, need).terms(), version, method))
        .then(consent -> refer(patient, resource, need, consent));
  }

  /** Why this cannot be referred, or the place. */
  public Outcome<Resource> place(ResourceId resource, String need) {
    if (need.length() > CommunityReferral.LONGEST) {
      return Outcome.refused("need", "This has " + need.length() + " characters; at most " + CommunityReferral.LONGEST + " fit");
    }
    Optional<Resource> place = directory.find(resource);
    return place.isEmpty() || !place.get().isOpen()
        ? Outcome.refused("This place is no longer in the directory. Look for another one")
        : Outcome.done(place.get());
  }

  private Outcome<ReferralId> refer(PatientId patient, ResourceId resource, String need, @Nullable ConsentId consent) {
    access.require(Area.COMMUNITY, Act.WRITE, patient);
    return place(resource, need).then(place -> {
      Optional<CommunityReferral> open = referrals.open(patient, resource);
      if (open.isPresent()) {
        return again(open.get(), consent);
      }
      Instant now = clock.instant();
      var referral = new CommunityReferral(ReferralId.next(), patient, resource, need.strip(), Acting.actor().staffId(), now,
          today().plusDays(rules.rules().askAfterDays()), consent, null, null, null, null);
      referrals.insert(referral);
      referrals.step(referral.id(), ReferralStep.Kind.MADE, "");
      return Outcome.done(referral.id());
    });
  }

  /** The place of an open referral may be told after all, or under a new consent where the one before has ended. */
  private Outcome<ReferralId> again(CommunityReferral open, @Nullable ConsentId consent) {
    if (consent == null || open.toldAt() != null || consent.equals(open.consent())) {
      return Outcome.refused("They are referred there already, and what became of it is not known yet");
    }
    referrals.permit(open.id(), consent);
    referrals.step(open.id(), ReferralStep.Kind.PERMITTED, "");
    return Outcome.done(open.id());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
  }
}
