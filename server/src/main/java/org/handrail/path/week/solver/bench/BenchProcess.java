package org.handrail.path.week.solver.bench;

import com.google.ortools.Loader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.handrail.path.week.solver.bench.MadeUpWeek.Solution;

/** The child process: makes up the week, and prints each better one it finds, or a bound, a line each. */
final class BenchProcess {
  private BenchProcess() {}

  /** @param arguments ours, peer or bound; patients; seconds; seed */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    endWithParent();
    double seconds = Double.parseDouble(arguments[2]);
    long start = System.nanoTime();
    MadeUpWeek week = Planted.of(Integer.parseInt(arguments[1]), Long.parseLong(arguments[3])).week();
    Consumer<Solution> better = found -> out.println("week " + SolutionText.write(found));
    switch (arguments[0]) {
      case "bound" -> {
        Loader.loadNativeLibraries();
        out.println("bound " + UpperBound.of(week, seconds));
      }
      case "peer" -> {
        Loader.loadNativeLibraries();
        new CpSatWeek(new SeatModel(week)).solve(seconds - since(start), CpSatWeek.Strategy.MIXED, better);
      }
      default -> new Engine(week, start, seconds, better).run();
    }
    System.exit(0);
  }

  /** The parent holds the other end of our input: when it is gone, however it ended, so are we, native solver and all. */
  private static void endWithParent() {
    Thread.ofPlatform().daemon().start(() -> {
      try {
        while (System.in.read() >= 0) {
          // Nothing is ever said; only the end counts.
        }
      } catch (IOException e) {
        // As good as the end.
      }
      Runtime.getRuntime().halt(0);
    });
  }

  static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
