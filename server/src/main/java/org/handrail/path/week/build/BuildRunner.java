package org.handrail.path.week.build;

import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

/**
 * Solves the weeks that were asked for, one at a time: a solver takes every core there is. Repairs go first, and a week makes
 * way for one: somebody waits for a repair with the telephone in their hand.
 */
@Component
class BuildRunner implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(BuildRunner.class);

  /** What runs now. */
  private record Running(Build.Kind kind, Solving solving, AtomicBoolean makesWay) {
    void makeWay() {
      if (kind == Build.Kind.WEEK) {
        makesWay.set(true);
        solving.stop();
      }
    }
  }

  /** A place in the queue: repairs before weeks, then whoever came first. */
  private record Turn(Build.Kind kind, long number, Runnable work) implements Runnable, Comparable<Turn> {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Turn other) {
      return kind == other.kind ? Long.compare(number, other.number) : kind == Build.Kind.REPAIR ? -1 : 1;
    }
  }

  private final Builds builds;
  private final BuildProgress progress;
  private final AtomicLong numbers = new AtomicLong();
  private final ThreadPoolExecutor one =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), Thread.ofPlatform().daemon().name("week-build").factory());
  private volatile @Nullable Running now;
  private volatile boolean closing;

  BuildRunner(Builds builds, BuildProgress progress) {
    this.builds = builds;
    this.progress = progress;
  }

  @TransactionalEventListener
  void asked(BuildAsked asked) {
    solveLater(asked.organization(), asked.build(), asked.kind());
  }

  /** Doing it twice does no harm: who comes second finds it taken. */
  void solveLater(OrganizationId organization, BuildId build, Build.Kind kind) {
    one.execute(new Turn(kind, numbers.getAndIncrement(), () -> Tenant.run(organization, () -> solve(organization, build))));
    Running running = now;
    if (kind == Build.Kind.REPAIR && running != null) {
      running.makeWay();
    }
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
    Running running = new Running(build.kind(), solving, new AtomicBoolean());
    now = running;
    if (one.getQueue().peek() instanceof Turn next && next.kind() == Build.Kind.REPAIR) {
      running.makeWay();
    }
    try (ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      pulse.scheduleWithFixedDelay(() -> Tenant.run(organization, () -> beat(build.id(), solving)), 1, 1, TimeUnit.SECONDS);
      Solving.Ended ended = solving.run();
      pulse.shutdown();
      if (ended == Solving.Ended.STOPPED && closing) {
        // The next start takes it up.
        progress.waitsAgain(build.id());
      } else if (ended == Solving.Ended.STOPPED && running.makesWay().get()) {
        progress.waitsAgain(build.id());
        solveLater(organization, build.id(), build.kind());
      } else {
        progress.ended(build.id(), state(ended, least.get() < Long.MAX_VALUE));
      }
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
    closing = true;
    one.shutdownNow();
    Running running = now;
    if (running != null) {
      running.solving().stop();
    }
  }
}
