package org.handrail.path.week.build;

import java.time.Duration;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.handrail.foundation.platform.Tenant;
import org.springframework.stereotype.Component;

/** Takes up weeks that a restart left unfinished. */
@Component
class ResumeBuildsJob implements RecurringJob {
  private final Builds builds;
  private final BuildRunner runner;

  ResumeBuildsJob(Builds builds, BuildRunner runner) {
    this.builds = builds;
    this.runner = runner;
  }

  @Override
  public String name() {
    return "week-resume-builds";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofSeconds(30));
  }

  @Override
  public void run() {
    builds.left().forEach(build -> runner.solveLater(Tenant.current(), build, builds.get(build).kind()));
  }
}
