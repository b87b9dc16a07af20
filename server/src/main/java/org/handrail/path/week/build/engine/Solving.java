package org.handrail.path.week.build.engine;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.WeekProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A week that is being solved in a process of its own. A native solver that hangs or aborts takes nothing with it: what it
 * printed until then is what there is.
 */
public final class Solving {
  private static final int GRACE_SECONDS = 10;
  private static final JsonMapper JSON = new JsonMapper();

  /** How it went. */
  public enum Ended {
    /** Nothing better exists. */
    PROVED,
    /** Its time was over. */
    OUT_OF_TIME,
    /** Somebody stopped it. */
    STOPPED,
    /** The process ended by itself. */
    FAILED
  }

  private final WeekProblem problem;
  private final double seconds;
  private final Consumer<BuiltWeek> better;
  private final String main;
  private volatile boolean stopped;
  private volatile @Nullable Process process;

  /**
   * @param seconds how long it may look
   * @param better each week it finds, in order, on the thread that runs it
   */
  public Solving(WeekProblem problem, double seconds, Consumer<BuiltWeek> better) {
    this(problem, seconds, better, SolveProcess.class.getName());
  }

  /** @param main the class the process runs */
  Solving(WeekProblem problem, double seconds, Consumer<BuiltWeek> better, String main) {
    this.problem = problem;
    this.seconds = seconds;
    this.better = better;
    this.main = main;
  }

  /** Runs it and waits for its end. */
  public Ended run() {
    try (var killer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      Process child = start();
      process = child;
      if (stopped) {
        child.destroyForcibly();
      }
      var kill = killer.schedule(child::destroyForcibly, (long) seconds + GRACE_SECONDS, TimeUnit.SECONDS);
      try {
        return read(child);
      } finally {
        kill.cancel(false);
        child.destroyForcibly();
        killer.shutdownNow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The solver's process could not be started", e);
    }
  }

  /** Ends the process; {@link #run} answers soon after. */
  public void stop() {
    stopped = true;
    Process child = process;
    if (child != null) {
      child.destroyForcibly();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
            "-cp", System.getProperty("java.class.path"), main, String.format(Locale.ROOT, "%.1f", seconds))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Ended read(Process child) {
    // The writer stays open: the child ends when we are gone.
    BufferedWriter writer = child.outputWriter(StandardCharsets.UTF_8);
    try (BufferedReader reader = child.inputReader(StandardCharsets.UTF_8)) {
      writer.write(JSON.writeValueAsString(problem));
      writer.newLine();
      writer.flush();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("week ")) {
          better.accept(JSON.readValue(line.substring(5), BuiltWeek.class));
        } else if (line.startsWith("end ")) {
          return JSON.readValue(line.substring(4), WeekSolver.End.class).proved() ? Ended.PROVED : Ended.OUT_OF_TIME;
        }
      }
    } catch (IOException | JacksonException e) {
      // The process is gone, or no longer itself: said below.
    }
    return stopped ? Ended.STOPPED : Ended.FAILED;
  }
}
