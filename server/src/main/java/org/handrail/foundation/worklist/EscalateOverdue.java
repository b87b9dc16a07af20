package org.handrail.foundation.worklist;

import java.time.Clock;
import org.handrail.foundation.platform.UseCase;

/** Tells the next people of every task nobody acted on in time; run each minute for each organization. */
@UseCase
public class EscalateOverdue {
  private final Escalation escalation;
  private final Clock clock;

  EscalateOverdue(Escalation escalation, Clock clock) {
    this.escalation = escalation;
    this.clock = clock;
  }

  /** Carries out all steps that are due in the present organization; answers how many. Running it twice tells nobody twice. */
  public int run() {
    return escalation.settleAll(clock.instant());
  }
}
