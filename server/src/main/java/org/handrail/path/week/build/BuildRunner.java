package org.handrail.path.week.build;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.week.build.engine.Solving;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.WeekView;
import org.handrail.path.week.build.rules.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Solves the weeks that were asked for, one at a time: a solver takes every core there is. */
@Component
class BuildRunner implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(BuildRunner.class);

  private final Builds builds;
  private final BuildProgress progress;
  private final ExecutorService one = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("week-build").factory());
  private volatile @Nullable Solving now;

  BuildRunner(Builds builds, BuildProgress progress) {
    this.builds = builds;
    this.progress = progress;
  }

  @TransactionalEventListener
  void asked(BuildAsked asked) {
    solveLater(asked.organization(), asked.build());
  }

  /** Doing it twice does no harm: who comes second finds it taken. */
  void solveLater(OrganizationId organization, BuildId build) {
    one.execute(() -> Tenant.run(organization, () -> solve(organization, build)));
  }

  private void solve(OrganizationId organization, BuildId id) {
    try {
      if (progress.claim(id)) {
        solve(organization, builds.get(id));
      }
    } catch (RuntimeException e) {
      // Its message may hold rows: the class and the id are enough to find it.
      LOG.error("Build {} failed: {}", id, e.getClass().getName());
      progress.ended(id, Build.State.FAILED);
    }
  }

  private void solve(OrganizationId organization, Build build) {
    var problem = build.frozen().problem();
    AtomicLong least = new AtomicLong(cost(build, build.best()));
    Solving solving =
        new Solving(problem, build.seconds(), week -> {
          long cost = cost(build, week);
          if (cost < least.get()) {
            least.set(cost);
            progress.better(build.id(), week);
          }
        });
    now = solving;
    try (ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      pulse.scheduleWithFixedDelay(() -> Tenant.run(organization, () -> beat(build.id(), solving)), 1, 1, TimeUnit.SECONDS);
      Solving.Ended ended = solving.run();
      pulse.shutdown();
      progress.ended(build.id(), state(ended, least.get() < Long.MAX_VALUE));
    } finally {
      now = null;
    }
  }

  private void beat(BuildId id, Solving solving) {
    if (!progress.beat(id)) {
      solving.stop();
    }
  }

  /** Every week is scored again from the facts before it counts; what the solver says of it is not asked. */
  private static long cost(Build build, @Nullable BuiltWeek week) {
    return week == null ? Long.MAX_VALUE : Verdict.of(new WeekView(build.frozen().problem(), week)).cost();
  }

  private static Build.State state(Solving.Ended ended, boolean found) {
    return switch (ended) {
      case PROVED -> Build.State.PROVED;
      case OUT_OF_TIME -> found ? Build.State.READY : Build.State.FAILED;
      case STOPPED -> Build.State.STOPPED;
      case FAILED -> found ? Build.State.STOPPED : Build.State.FAILED;
    };
  }

  @Override
  public void destroy() {
    one.shutdownNow();
    Solving solving = now;
    if (solving != null) {
      solving.stop();
    }
  }
}
