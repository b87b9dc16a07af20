package org.handrail.foundation.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we may promise the person who told us something: a time we can keep. At night nobody reads, unless the matter is
 * carried by an on-call list with somebody on it.
 */
@Service
@Transactional(readOnly = true)
public class Promises {
  /**
   * A promise made now.
   *
   * @param by until when somebody will have acted
   * @param awake true when somebody sees it right away; false when they will only read it in the morning
   * @param readFrom from when, local time, somebody reads what comes in
   * @param readUntil until when, local time
   */
  public record Promise(ZonedDateTime by, boolean awake, LocalTime readFrom, LocalTime readUntil) {}

  private final Chains chains;
  private final OnCall onCall;
  private final Organizations organizations;
  private final Clock clock;

  Promises(Chains chains, OnCall onCall, Organizations organizations, Clock clock) {
    this.chains = chains;
    this.onCall = onCall;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * The promise for a chain, made at this moment.
   *
   * @param program whose on-call list counts; null for the organization's
   */
  public Promise of(String chainName, @Nullable ProgramId program) {
    Chain chain = chains.get(chainName);
    ReadingHours hours = chains.readingHours();
    Instant now = clock.instant();
    ZonedDateTime local = now.atZone(organizations.current().timeZone());
    ZonedDateTime soon = local.plus(chain.actBy());
    boolean carried = chain.aroundTheClock() && !onCall.at(now, program).isEmpty();
    if (carried || (hours.hold(local) && (hours.hold(soon) || chain.aroundTheClock()))) {
      return new Promise(soon, true, hours.from(), hours.until());
    }
    ZonedDateTime morning = hours.next(local);
    return new Promise(morning.plus(chain.actBy()), false, hours.from(), hours.until());
  }
}
