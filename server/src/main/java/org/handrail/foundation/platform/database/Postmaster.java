package org.handrail.foundation.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The server process of a database directory as its {@code postmaster.pid} tells: line 1 the process, line 4 the port,
 * line 8 its state. The file outlives a server that was killed.
 *
 * @param database PostgreSQL's data directory
 */
record Postmaster(Path database) {
  private static final int PORT_LINE = 3;
  private static final int STATE_LINE = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  /** The running server; empty when there is none, also when its file was left behind. */
  Optional<ProcessHandle> process() {
    return listed().filter(Postmaster::isRunning).filter(Postmaster::isPostgres);
  }

  /** The port of a server that accepts connections. */
  Optional<Integer> readyPort() {
    List<String> lines = lines();
    return process().isPresent() && lines.size() > STATE_LINE && lines.get(STATE_LINE).startsWith("ready")
        ? Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip()))
        : Optional.empty();
  }

  /**
   * Stops the server: running transactions are rolled back, everything committed is on disk. Only the holder of the
   * directory's lock may do this.
   *
   * @throws CannotStart when it does not end
   */
  void stop() {
    Optional<ProcessHandle> server = process();
    if (server.isEmpty()) {
      return;
    }
    // PostgreSQL's words: INT is a fast shutdown, QUIT an immediate one with recovery at the next start.
    if (!ends(server.get(), "INT") && !ends(server.get(), "QUIT")) {
      throw new CannotStart("The database server (process " + server.get().pid() + ") on " + database
          + " does not stop: end it yourself");
    }
  }

  /**
   * Clears the way for a new server: one that outlived the program which started it is stopped, and a file whose process
   * is dead but unburied, or whose number now belongs to some other program, is removed, because PostgreSQL would take
   * either for a running server. A file whose process is gone is left to PostgreSQL.
   */
  void clearLeftOver() throws IOException {
    if (listed().isPresent() && process().isEmpty()) {
      Files.deleteIfExists(pidFile());
    }
    stop();
  }

  private Optional<ProcessHandle> listed() {
    return lines().stream().findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
  }

  private List<String> lines() {
    try {
      return Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
    } catch (IOException e) {
      // It was removed between the two looks: the server has just stopped.
      return List.of();
    }
  }

  private Path pidFile() {
    return database.resolve("postmaster.pid");
  }

  /**
   * Alive, and not dead but unburied: a process whose parent has gone stays listed until process 1 takes note, and in a
   * container process 1 may never do.
   */
  static boolean isRunning(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      // The state follows the program's name, which is in parentheses and may hold any character.
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      // No such file: another system than Linux, or it has just ended.
      return process.isAlive();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(true);
  }

  private static boolean ends(ProcessHandle server, String signal) {
    Programs.succeeds(List.of("sh", "-c", "kill -" + signal + " " + server.pid()));
    return awaitEnd(server, PATIENCE);
  }

  /**
   * Waits for a server to end, looking often: the JDK's own wait for a process that is no child of ours slows down to a
   * look every five seconds.
   *
   * @return whether it ended in time
   */
  static boolean awaitEnd(ProcessHandle server, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    while (isRunning(server)) {
      if (System.nanoTime() > until) {
        return false;
      }
      try {
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
