package org.handrail.path.outcomes;

import java.time.LocalTime;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.springframework.stereotype.Component;

@Component
class RebuildJob implements RecurringJob {
  private static final LocalTime NIGHT = LocalTime.of(9, 10);

  private final RebuildOutcomes rebuild;

  RebuildJob(RebuildOutcomes rebuild) {
    this.rebuild = rebuild;
  }

  @Override
  public String name() {
    return "outcomes-rebuild";
  }

  @Override
  public Cadence cadence() {
    return Cadence.dailyAtUtc(NIGHT);
  }

  @Override
  public void run() {
    rebuild.rebuild();
  }
}
