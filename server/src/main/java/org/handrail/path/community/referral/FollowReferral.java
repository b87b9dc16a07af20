package org.handrail.path.community.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.Consents;
import org.handrail.foundation.privacy.Disclosure;
import org.handrail.foundation.privacy.RecordDisclosure;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** Keeps after a referral until it is known what became of it. The patient may say so as well as the team. */
@UseCase
public class FollowReferral {
  /** What a task about it was closed with. */
  private static final String SETTLED = "settled";
  private static final String ASKED = "asked";
  /** Longest way of telling in characters. */
  private static final int MEANS = 100;

  private final CommunityReferrals referrals;
  private final Consents consents;
  private final RecordDisclosure disclose;
  private final Worklist worklist;
  private final CloseTask close;
  private final ReferralRules rules;
  private final Organizations organizations;
  private final Access access;
  private final Clock clock;

  FollowReferral(CommunityReferrals referrals, Consents consents, RecordDisclosure disclose, Worklist worklist, CloseTask close,
      ReferralRules rules, Organizations organizations, Access access, Clock clock) {
    this.referrals = referrals;
    this.consents = consents;
    this.disclose = disclose;
    this.worklist = worklist;
    this.close = close;
    this.rules = rules;
    this.organizations = organizations;
    this.access = access;
    this.clock = clock;
  }

  /**
   * The place was told now, under the consent the patient signed: entered in the ledger of disclosures.
   *
   * @param means how: "telephone", "in person"
   */
  public Outcome<ReferralId> told(PatientId patient, ReferralId id, String means) {
    return open(patient, id, referral -> {
      if (!referral.toBeTold() || referral.consent() == null) {
        return Outcome.refused(referral.toldAt() == null ? "There is no consent to tell this place" : "This place was told already");
      }
      if (means.isBlank() || means.length() > MEANS) {
        return Outcome.refused("means", "Say how, in a few words: by telephone, in person");
      }
      Consent consent = consents.find(referral.consent()).orElseThrow();
      return disclose.record(new RecordDisclosure.Request(patient, consent.recipient(), referral.resource().value(), consent.purpose(), consent.what(),
              means.strip(), new Disclosure.Ground.UnderConsent(consent.id())))
          .map(recorded -> {
            referrals.told(id, clock.instant());
            referrals.step(id, ReferralStep.Kind.TOLD, means.strip());
            return id;
          });
    });
  }

  /** Asked, and it is not known yet: asked again after the days the rules name. */
  public Outcome<ReferralId> notKnownYet(PatientId patient, ReferralId id, String words) {
    return open(patient, id, referral -> {
      if (words.length() > CommunityReferral.LONGEST) {
        return tooLong(words);
      }
      referrals.ask(id, today().plusDays(rules.rules().askAfterDays()));
      referrals.step(id, ReferralStep.Kind.ASKED, words.strip());
      closeTask(referral, ASKED);
      return Outcome.done(id);
    });
  }

  /** It is known what became of it. */
  public Outcome<ReferralId> settle(PatientId patient, ReferralId id, @Nullable ReferralOutcome outcome, String words) {
    return open(patient, id, referral -> {
      if (outcome == null) {
        return Outcome.refused("outcome", "Choose what became of it");
      }
      if (words.length() > CommunityReferral.LONGEST) {
        return tooLong(words);
      }
      return close(referral, outcome, words);
    });
  }

  /** The patient says on their own page what became of it. */
  public Outcome<ReferralId> settleMine(ReferralId id, @Nullable ReferralOutcome outcome) {
    PatientId me = Acting.actor().patientId();
    Optional<CommunityReferral> found = referrals.hold(id).filter(r -> r.patient().equals(me));
    if (found.isEmpty() || outcome == null || outcome.own().isEmpty()) {
      return Outcome.refused("Choose what became of it");
    }
    // Known already, by the team or by a second tap: nothing to add.
    return found.get().isOpen() ? close(found.get(), outcome, "") : Outcome.done(id);
  }

  /** It was not so after all. */
  public Outcome<ReferralId> openAgain(PatientId patient, ReferralId id) {
    access.require(Area.COMMUNITY, Act.WRITE, patient);
    Optional<CommunityReferral> found = referrals.hold(id).filter(r -> r.patient().equals(patient));
    if (found.isEmpty()) {
      return Outcome.refused("There is no such referral in this record");
    }
    if (found.get().isOpen()) {
      return Outcome.done(id);
    }
    if (referrals.open(patient, found.get().resource()).isPresent()) {
      return Outcome.refused("They were referred there again meanwhile: that referral is open");
    }
    referrals.openAgain(id, today().plusDays(rules.rules().askAfterDays()));
    referrals.step(id, ReferralStep.Kind.OPENED_AGAIN, "");
    return Outcome.done(id);
  }

  private Outcome<ReferralId> open(PatientId patient, ReferralId id, Function<CommunityReferral, Outcome<ReferralId>> work) {
    access.require(Area.COMMUNITY, Act.WRITE, patient);
    Optional<CommunityReferral> found = referrals.hold(id).filter(r -> r.patient().equals(patient));
    if (found.isEmpty()) {
      return Outcome.refused("There is no such referral in this record");
    }
    if (!found.get().isOpen()) {
      return Outcome.refused("It is known already what became of this one. Open it again if that was wrong");
    }
    return work.apply(found.get());
  }

  private Outcome<ReferralId> close(CommunityReferral referral, ReferralOutcome outcome, String words) {
    referrals.settle(referral.id(), outcome, Acting.actor().staff(), clock.instant());
    referrals.step(referral.id(), ReferralStep.Kind.SETTLED, words.isBlank() ? outcome.label() : outcome.label() + ". " + words.strip());
    if (Acting.actor().isStaff()) {
      closeTask(referral, SETTLED);
    }
    return Outcome.done(referral.id());
  }

  private static Outcome<ReferralId> tooLong(String words) {
    return Outcome.refused("words", "This has " + words.length() + " characters; at most " + CommunityReferral.LONGEST + " fit");
  }

  /** A task that a colleague is acting on is theirs to close. */
  private void closeTask(CommunityReferral referral, String action) {
    worklist.ofSource(referral.source()).filter(task -> task.closed() == null).ifPresent(task -> close.close(task.id(), action, null));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
  }
}
