package org.handrail.path.week.solver.bench;

import com.google.ortools.Loader;
import java.util.function.Consumer;
import org.handrail.path.week.solver.bench.MadeUpWeek.Solution;

/**
 * Our engine: anneals to a good choice of sessions, lets CP-SAT seat everyone anew at those sessions, and gives CP-SAT the
 * whole week with that as its hint for whatever time is left, where the week is not too large.
 */
final class Engine {
  private static final int ALL_LINEAR = 2;
  private static final double ANNEALING_SHARE = 0.62;
  private static final double RESEATING_SHARE = 0.3;
  /** Of more patients the whole week in CP-SAT takes more memory than the process may have; the annealer has its time. */
  private static final int MOST_WHOLE = 600;
  private static final double ANNEALING_SHARE_ALONE = 0.75;

  private final MadeUpWeek week;
  private final long start;
  private final double seconds;
  private final Consumer<Solution> better;

  Engine(MadeUpWeek week, long start, double seconds, Consumer<Solution> better) {
    this.week = week;
    this.start = start;
    this.seconds = seconds;
    this.better = better;
  }

  void run() {
    Annealer annealer = new Annealer(week, 1);
    Thread natives = Thread.ofPlatform().start(Loader::loadNativeLibraries);
    boolean whole = week.patients().size() <= MOST_WHOLE;
    double share = whole ? ANNEALING_SHARE : ANNEALING_SHARE_ALONE;
    annealer.run(start + (long) (seconds * share * 1e9), () -> better.accept(annealer.best()));
    try {
      natives.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (!annealer.found()) {
      solve(new SeatModel(week), true, null, left());
      return;
    }
    better.accept(annealer.best());
    solve(new SeatModel(week, annealer.best().open()), false, annealer.best(), Math.min(left(), seconds * RESEATING_SHARE));
    if (whole && left() > 2) {
      solve(new SeatModel(week), true, last, left());
    }
  }

  private Solution last = new Solution(java.util.List.of(), new int[0][], new int[0]);

  private void solve(SeatModel model, boolean implied, @org.jspecify.annotations.Nullable Solution hint, double time) {
    CpSatWeek posted = new CpSatWeek(model, implied);
    if (hint != null) {
      posted.hint(model.write(hint));
    }
    posted.solve(time, ALL_LINEAR, found -> {
      last = found;
      better.accept(found);
    });
  }

  private double left() {
    return seconds - BenchProcess.since(start);
  }
}
