package org.handrail.foundation.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Enters a disclosure in the ledger, in the transaction that makes it, and answers with the notice that has to travel with
 * it (42 CFR 2.32). The route that discloses has decided who may.
 */
@UseCase
public class RecordDisclosure {

  /**
   * What is released.
   *
   * @param recipientId of a partner or related person, where we know them
   */
  public record Request(
      PatientId patient,
      String recipient,
      @Nullable UUID recipientId,
      String purpose,
      String what,
      String means,
      Disclosure.Ground ground) {}

  /** It may go out, together with this notice. */
  public record Recorded(DisclosureId id, ConsentRules.Notice notice) {}

  private final JdbcConsents consents;
  private final Disclosures disclosures;
  private final ConsentRules rules;
  private final Clock clock;

  RecordDisclosure(JdbcConsents consents, Disclosures disclosures, ConsentRules rules, Clock clock) {
    this.consents = consents;
    this.disclosures = disclosures;
    this.rules = rules;
    this.clock = clock;
  }

  /** Refused when the consent has ended, belongs to another patient, or an exception comes without its reason. */
  public Outcome<Recorded> record(Request request) {
    Instant now = clock.instant();
    switch (request.ground()) {
      case Disclosure.Ground.UnderConsent(ConsentId id) -> {
        Optional<Consent> consent = consents.find(id).filter(c -> c.patient().equals(request.patient()));
        if (consent.isEmpty()) {
          return Outcome.refused("There is no such consent of this patient");
        }
        if (!consent.get().isActive(now)) {
          return Outcome.refused("This consent has ended: nothing may be sent under it. Ask the patient for a new one");
        }
      }
      case Disclosure.Ground.UnderException(var exception, var reason) -> {
        if (reason.isBlank()) {
          return Outcome.refused("reason", "Write down what happened: " + exception.label() + " is documented at once");
        }
      }
    }
    if (request.recipient().isBlank() || request.purpose().isBlank() || request.what().isBlank()) {
      return Outcome.refused("A disclosure says to whom, what for, and what");
    }
    ConsentRules.Notice notice = rules.disclosureNotice();
    DisclosureId id = DisclosureId.next();
    disclosures.add(id, request, notice, now);
    return Outcome.done(new Recorded(id, notice));
  }
}
