package org.handrail.foundation.worklist;

import java.time.Duration;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.springframework.stereotype.Component;

/** Looks every minute for what nobody acted on in time. */
@Component
class EscalationJob implements RecurringJob {
  private final EscalateOverdue escalate;

  EscalationJob(EscalateOverdue escalate) {
    this.escalate = escalate;
  }

  @Override
  public String name() {
    return "worklist-escalate";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofMinutes(1));
  }

  @Override
  public void run() {
    escalate.run();
  }
}
