package org.handrail.path.week.solver.bench;

import com.google.ortools.Loader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.handrail.path.week.solver.bench.MadeUpWeek.Open;
import org.handrail.path.week.solver.bench.MadeUpWeek.Solution;
import org.jspecify.annotations.Nullable;

/**
 * Our engine. Anneals at once, so that there is a week in the first second; meanwhile the linear relaxation says which
 * sessions are worth opening, two in five of those that could be. Over these alone it anneals again and again, on two cores,
 * and with time to spare CP-SAT takes the best week and goes on from it, cutting the relaxation of the same sessions.
 */
final class Engine {
  /** How much of a session the relaxation opens for it to be worth trying. */
  private static final double WORTH_TRYING = 0.02;
  private static final double FIRST_SHARE = 0.3;
  private static final double RELAXATION_SHARE = 0.5;
  private static final int THREADS = 2;
  /** Below, CP-SAT does not get beyond the week it is given; in seconds for 300 patients. */
  private static final double LEAST_CUTTING = 10;
  private static final double CUTTING_SHARE = 0.6;
  /** One annealing; in seconds for 300 patients. */
  private static final double ANNEALING = 3;

  private final MadeUpWeek week;
  private final long start;
  private final double seconds;
  private final Consumer<Solution> better;
  private final AtomicInteger seeds = new AtomicInteger();
  private @Nullable Solution best;
  private long bestValue = Long.MIN_VALUE;

  Engine(MadeUpWeek week, long start, double seconds, Consumer<Solution> better) {
    this.week = week;
    this.start = start;
    this.seconds = seconds;
    this.better = better;
  }

  void run() {
    double scale = Math.max(1, week.patients().size() / 300.0);
    FutureTask<Set<Open>> relaxed = new FutureTask<>(this::promising);
    Thread.ofPlatform().daemon().start(relaxed);
    anneal(null, Math.min(seconds * FIRST_SHARE, scale + 1));
    Set<Open> promising = soon(relaxed, seconds * RELAXATION_SHARE);
    if (promising != null && best != null) {
      promising.addAll(best.open());
    }
    boolean cuts = promising != null && left() * CUTTING_SHARE >= LEAST_CUTTING * scale;
    double until = BenchProcess.since(start) + (cuts ? left() * (1 - CUTTING_SHARE) : left());
    together(() -> {
      while (until - BenchProcess.since(start) > ANNEALING * scale / 4) {
        anneal(promising, Math.min(until - BenchProcess.since(start), ANNEALING * scale));
      }
    });
    if (promising != null && best != null && left() > 1) {
      SeatModel model = new SeatModel(week, List.copyOf(promising));
      CpSatWeek posted = new CpSatWeek(model);
      posted.hint(model.write(best));
      posted.solve(left(), CpSatWeek.Strategy.CUTTING, this::found);
    }
  }

  private Set<Open> promising() {
    Loader.loadNativeLibraries();
    SeatModel model = new SeatModel(week);
    return Relaxation.of(model, Relaxation.Precision.ROUGH, seconds * RELAXATION_SHARE).promising(model, WORTH_TRYING, List.of());
  }

  private @Nullable Set<Open> soon(FutureTask<Set<Open>> relaxed, double by) {
    try {
      return relaxed.get((long) Math.max(1, (by - BenchProcess.since(start)) * 1000), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The linear relaxation failed", e);
    }
  }

  private void together(Runnable work) {
    Thread[] threads = new Thread[THREADS];
    for (int t = 0; t < THREADS; t++) {
      threads[t] = Thread.ofPlatform().daemon().start(work);
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void anneal(@Nullable Set<Open> only, double time) {
    new Annealer(week, seeds.incrementAndGet(), only).run(System.nanoTime() + (long) (time * 1e9), this::found);
  }

  private synchronized void found(Solution solution) {
    long value = ScoredAgain.of(week, solution).value();
    if (value > bestValue) {
      best = solution;
      bestValue = value;
      better.accept(solution);
    }
  }

  private double left() {
    return seconds - BenchProcess.since(start);
  }
}
