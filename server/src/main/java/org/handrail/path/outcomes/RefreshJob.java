package org.handrail.path.outcomes;

import java.time.Duration;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.springframework.stereotype.Component;

@Component
class RefreshJob implements RecurringJob {
  private final RefreshOutcomes refresh;

  RefreshJob(RefreshOutcomes refresh) {
    this.refresh = refresh;
  }

  @Override
  public String name() {
    return "outcomes-refresh";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofMinutes(10));
  }

  @Override
  public void run() {
    refresh.refresh();
  }
}
