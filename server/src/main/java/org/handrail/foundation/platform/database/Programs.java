package org.handrail.foundation.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs other programs to their end. */
final class Programs {
  private Programs() {}

  /** How a program ended, with all it printed. */
  record Result(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  /** @throws IOException when the program cannot be started */
  static Result run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Their words are matched and shown: in English, whatever the machine speaks. A PG variable of ours would mislead.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(command.getFirst() + " was interrupted", e);
    }
  }

  static boolean succeeds(List<String> command) {
    try {
      return run(command).succeeded();
    } catch (IOException e) {
      return false;
    }
  }
}
