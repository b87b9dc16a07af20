package org.handrail.path.week.solver.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Measures the week's solver on a made-up week: solves it in a child process for a while, scores every week that is
 * printed again, and sets the best beside an upper bound.
 *
 * @param patients 30 to 3,000
 * @param seconds 1 to 3,600, from the start of the child process
 * @param seed which week is made up
 * @param peer measure plain CP-SAT after ours, on the same week and for the same time
 */
public record BenchWeek(int patients, int seconds, long seed, boolean peer) {
  /** Twice a minute for 300 patients: half for the linear relaxation, which seldom needs it, half for cutting it. */
  private static final int BOUND_SECONDS = 120;
  private static final int MOST_BOUND_SECONDS = 480;
  private static final int MOST_SECONDS = 3_600;

  /** @throws IllegalArgumentException naming the option whose number cannot be used */
  public BenchWeek {
    if (patients < Planted.FEWEST || patients > Planted.MOST) {
      throw new IllegalArgumentException(
          "--patients needs a number from %d to %d, not %d".formatted(Planted.FEWEST, Planted.MOST, patients));
    }
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new IllegalArgumentException("--seconds needs a number from 1 to %d, not %d".formatted(MOST_SECONDS, seconds));
    }
  }

  /**
   * One line of JSON: engine, firstFeasibleSeconds, value, bound, ratio, rescored, violations; with a peer the same of it under
   * peer, and secondsBehind: at how many of the whole seconds ours had the lesser week.
   */
  public String run() {
    MadeUpWeek week = Planted.of(patients, seed).week();
    Watch ours = watch(week, "ours");
    Watch theirs = peer ? watch(week, "peer") : null;
    long[] bound = {Long.MAX_VALUE};
    child("bound", Math.clamp(BOUND_SECONDS * patients / 300, BOUND_SECONDS, MOST_BOUND_SECONDS), line -> {
      if (line.startsWith("bound ")) {
        bound[0] = Long.parseLong(line.substring(6));
      }
    });
    String line = ours.json("handrail", bound[0]);
    return theirs == null
        ? "{" + line + "}"
        : "{%s,\"peer\":{%s},\"secondsBehind\":%d}".formatted(line, theirs.json("cp-sat", bound[0]), ours.secondsBehind(theirs, seconds));
  }

  private Watch watch(MadeUpWeek week, String engine) {
    Watch watch = new Watch(week);
    long start = System.nanoTime();
    child(engine, seconds, line -> watch.solved(line, BenchProcess.since(start)));
    return watch;
  }

  private void child(String what, int limit, Consumer<String> lines) {
    try (var killer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                  "-cp", System.getProperty("java.class.path"),
                  BenchProcess.class.getName(), what, Integer.toString(patients), Integer.toString(limit), Long.toString(seed))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var kill = killer.schedule(process::destroyForcibly, limit + 5L, TimeUnit.SECONDS);
      try (BufferedReader reader = process.inputReader(StandardCharsets.US_ASCII)) {
        reader.lines().forEach(lines);
      } finally {
        kill.cancel(false);
        process.destroyForcibly();
        killer.shutdownNow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The solver's process could not be started", e);
    }
  }

  private static final class Watch {
    private final MadeUpWeek week;
    private double first = -1;
    private long best = Long.MIN_VALUE;
    private final NavigableMap<Double, Long> bestSince = new TreeMap<>();
    private int rescored;
    private int violations;

    Watch(MadeUpWeek week) {
      this.week = week;
    }

    void solved(String line, double at) {
      if (!line.startsWith("week ")) {
        return;
      }
      ScoredAgain score = ScoredAgain.of(week, SolutionText.read(line.substring(5)));
      rescored++;
      violations += score.violations();
      if (score.violations() == 0) {
        first = first < 0 ? at : first;
        best = Math.max(best, score.value());
        bestSince.put(at, best);
      }
      if (Boolean.getBoolean("handrail.bench.trace")) {
        System.err.printf(Locale.ROOT, "%.2f s %d (%d violations)%n", at, score.value(), score.violations());
      }
    }

    int secondsBehind(Watch other, int seconds) {
      return (int) IntStream.rangeClosed(1, seconds).filter(second -> bestAt(second) < other.bestAt(second)).count();
    }

    private long bestAt(double second) {
      var entry = bestSince.floorEntry(second);
      return entry == null ? Long.MIN_VALUE : entry.getValue();
    }

    String json(String engine, long bound) {
      boolean none = first < 0;
      return String.format(
          Locale.ROOT,
          "\"engine\":\"%s\",\"firstFeasibleSeconds\":%s,\"value\":%s,\"bound\":%s,\"ratio\":%s,\"rescored\":%d,\"violations\":%d",
          engine,
          none ? "null" : String.format(Locale.ROOT, "%.2f", first),
          none ? "null" : Long.toString(best),
          bound == Long.MAX_VALUE ? "null" : Long.toString(bound),
          none || bound == Long.MAX_VALUE ? "null" : String.format(Locale.ROOT, "%.4f", (double) best / bound),
          rescored,
          violations);
    }
  }
}
