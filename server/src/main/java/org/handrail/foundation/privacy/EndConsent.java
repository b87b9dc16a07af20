package org.handrail.foundation.privacy;

import java.time.Clock;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Ends a consent: taken back by the patient, or because its event came. What was done in reliance on it stays done. */
@UseCase
public class EndConsent {
  private final Access access;
  private final JdbcConsents consents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EndConsent(Access access, JdbcConsents consents, ApplicationEventPublisher events, Clock clock) {
    this.access = access;
    this.consents = consents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Ending it twice changes nothing. Refused for a consent that cannot be taken back before its event; recording the event
   * ends it.
   *
   * @param why in words; may be empty when the patient takes it back: no reason is owed
   * @throws AccessRefused for someone who may not write this patient's consents
   */
  public Outcome<Consent> end(ConsentId id, Consent.How how, String why) {
    Optional<Consent> found = consents.find(id);
    if (found.isEmpty()) {
      return Outcome.refused("There is no such consent");
    }
    Consent consent = found.get();
    access.require(Area.CONSENTS, Act.WRITE, consent.patient());
    if (how == Consent.How.REVOKED && consent.revocableAfter() != null && consent.isActive(clock.instant())) {
      return Outcome.refused(
          "This consent cannot be taken back before: " + consent.revocableAfter() + ". When that has happened, record it");
    }
    if (how == Consent.How.EVENT && why.isBlank()) {
      return Outcome.refused("why", "Say what happened, and when");
    }
    if (consents.end(id, how, why, clock.instant())) {
      events.publishEvent(new ConsentEnded(id, consent.patient(), consent.kind()));
    }
    return Outcome.done(consents.find(id).orElseThrow());
  }
}
