package org.handrail.foundation.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Records a consent that the patient has signed. */
@UseCase
public class GiveConsent {
  private final Access access;
  private final JdbcConsents consents;
  private final ConsentRules rules;
  private final HomeZone home;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  GiveConsent(
      Access access,
      JdbcConsents consents,
      ConsentRules rules,
      HomeZone home,
      ApplicationEventPublisher events,
      Clock clock) {
    this.access = access;
    this.consents = consents;
    this.rules = rules;
    this.home = home;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The same signature for the same recipient a second time answers with the first consent. Refused when an element is
   * missing that the law asks of its kind.
   *
   * @throws AccessRefused for someone who may not write this patient's consents
   */
  public Outcome<ConsentId> give(NewConsent given) {
    access.require(Area.CONSENTS, Act.WRITE, given.patient());
    LocalDate today = LocalDate.ofInstant(clock.instant(), home.zone());
    List<Refusal> refusals = rules.missing(given, today);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Optional<ConsentId> added = consents.add(given, clock.instant(), expiry(given.expiresOn()));
    if (added.isEmpty()) {
      return Outcome.done(consents.bySignature(given).orElseThrow().id());
    }
    events.publishEvent(new ConsentGiven(added.get(), given.patient(), given.kind()));
    return Outcome.done(added.get());
  }

  private @Nullable Instant expiry(@Nullable LocalDate lastDay) {
    return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(home.zone()).toInstant();
  }
}
