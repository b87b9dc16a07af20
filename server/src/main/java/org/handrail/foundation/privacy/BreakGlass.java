package org.handrail.foundation.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Opens one patient's record for a while to someone whose role would allow it but who does not care for the patient. */
@UseCase
public class BreakGlass {
  private static final int SHORTEST_REASON = 10;

  private final Access access;
  private final BrokenGlass glass;
  private final Names names;
  private final Audit audit;
  private final GlassPolicy policy;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BreakGlass(
      Access access,
      BrokenGlass glass,
      Names names,
      Audit audit,
      GlassPolicy policy,
      ApplicationEventPublisher events,
      Clock clock) {
    this.access = access;
    this.glass = glass;
    this.names = names;
    this.audit = audit;
    this.policy = policy;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Audited, and told to the privacy officer. Refused without a reason of ten characters.
   *
   * @throws AccessRefused when the actor's role has no such right to any patient
   */
  public Outcome<Instant> breakGlass(Area area, Act act, PatientId patient, String reason) {
    AccessDecision decision = access.decide(area, act, patient, null);
    if (decision instanceof AccessDecision.Allowed) {
      return Outcome.done(clock.instant());
    }
    if (!(decision instanceof AccessDecision.NoRelationship)) {
      audit.refusal(area, act, patient);
      throw new AccessRefused(decision);
    }
    String given = reason.strip();
    if (given.length() < SHORTEST_REASON) {
      return Outcome.refused("reason", "Say in a few words why you must see this record now (at least ten characters)");
    }
    if (names.ofPatients(List.of(patient)).isEmpty()) {
      return Outcome.refused("There is no such record here. Look the person up under Patients");
    }
    Actor actor = Acting.actor();
    Instant now = clock.instant();
    UUID id = Ids.next();
    Instant until = now.plus(policy.openFor());
    glass.keep(id, actor.staffId(), patient, area, act, given, now, until);
    audit.glass(area, act, patient);
    events.publishEvent(
        new GlassBroken(id, actor.organization(), actor.staffId(), patient, given, now, until));
    return Outcome.done(until);
  }
}
