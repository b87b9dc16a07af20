package org.handrail.path.week.build.engine;

import com.google.ortools.Loader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.handrail.path.week.build.facts.WeekProblem;
import tools.jackson.databind.json.JsonMapper;

/** The child process: reads a week to build as one line, and prints each better one it finds, then how it ended. */
final class SolveProcess {
  private SolveProcess() {}

  /** @param arguments seconds it may take */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Thread natives = Thread.ofPlatform().start(Loader::loadNativeLibraries);
    JsonMapper json = new JsonMapper();
    WeekProblem problem = json.readValue(in.readLine(), WeekProblem.class);
    endWithParent(in);
    try {
      natives.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    WeekSolver.End end =
        WeekSolver.solve(problem, Double.parseDouble(arguments[0]), week -> out.println("week " + json.writeValueAsString(week)));
    out.println("end " + json.writeValueAsString(end));
    System.exit(0);
  }

  /** The parent holds the other end of our input: when it is gone, however it ended, so are we, native solver and all. */
  private static void endWithParent(BufferedReader in) {
    Thread.ofPlatform().daemon().start(() -> {
      try {
        while (in.read() >= 0) {
          // Nothing more is ever said; only the end counts.
        }
      } catch (IOException e) {
        // As good as the end.
      }
      Runtime.getRuntime().halt(0);
    });
  }
}
