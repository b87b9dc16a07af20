package org.handrail.path.week;

import java.time.LocalTime;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.springframework.stereotype.Component;

/** Plans sessions ahead every night. */
@Component
class PlanSessionsJob implements RecurringJob {
  private final PlanSessions planSessions;

  PlanSessionsJob(PlanSessions planSessions) {
    this.planSessions = planSessions;
  }

  @Override
  public String name() {
    return "week-plan-sessions";
  }

  @Override
  public Cadence cadence() {
    return Cadence.dailyAtUtc(LocalTime.of(8, 30));
  }

  @Override
  public void run() {
    planSessions.ahead();
  }
}
