package org.handrail.foundation.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One PostgreSQL database directory: made, started and stopped with PostgreSQL's own programs. */
final class PostgresCluster {
  static final String SUPERUSER = "postgres";
  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 500;

  private final DataDirectory directory;
  private final Durability durability;
  private final Path programs;
  private final NotRoot notRoot;

  /** Whether an acknowledged write must survive a crash. */
  enum Durability {
    /** Always, outside tests. */
    DURABLE,
    /** Tests that throw the data away. */
    DISPOSABLE
  }

  PostgresCluster(DataDirectory directory, Durability durability) {
    this.directory = directory;
    this.durability = durability;
    this.notRoot = NotRoot.forDirectory(directory.path());
    this.programs = PostgresBinaries.unpackInto(directory.binaries()).resolve("bin");
  }

  Postmaster postmaster() {
    return new Postmaster(directory.database());
  }

  /** Makes the database files when there are none; a directory that was only half made is made again. */
  void makeIfMissing(String superuserPassword) throws IOException {
    if (Files.exists(directory.database())) {
      requireOurVersion();
      return;
    }
    Path fresh = directory.path().resolve("database.new");
    Path password = directory.path().resolve("database.password");
    DurableFiles.deleteTree(fresh);
    DurableFiles.createPrivateDirectory(fresh);
    DurableFiles.write(password, superuserPassword);
    notRoot.handOver(fresh);
    notRoot.handOver(password);
    try {
      // The built-in locale sorts by code point on every system: an upgrade of the machine's C library, which changes
      // its sort orders, cannot corrupt an index.
      var made = run(List.of(programs.resolve("initdb").toString(), "--pgdata=" + fresh, "--username=" + SUPERUSER,
          "--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF8", "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions",
          durability == Durability.DURABLE ? "--data-checksums" : "--no-sync"));
      if (!made.succeeded()) {
        throw new CannotStart("The database cannot be made in " + directory.path() + ": " + lastLine(made.output()));
      }
    } finally {
      Files.deleteIfExists(password);
    }
    DurableFiles.moveInto(fresh, directory.database());
  }

  /**
   * Starts the server on a free port of the loopback interface, after recovery when the last one was killed. A
   * server that is left over is stopped first.
   *
   * @return its port
   */
  int start() throws IOException {
    postmaster().clearLeftOver();
    return start(freePort(), true);
  }

  /** Starts the server again where its clients look for it. */
  void startAgain(int port) throws IOException {
    postmaster().clearLeftOver();
    start(port, false);
  }

  private int start(int firstPort, boolean mayMove) throws IOException {
    Path log = directory.log().resolve("postgresql-start.log");
    Files.createDirectories(directory.log());
    notRoot.handOver(directory.log());
    notRoot.handOver(directory.database());
    int port = firstPort;
    for (int attempt = 1; ; attempt++) {
      Files.deleteIfExists(log);
      var started = run(List.of(programs.resolve("pg_ctl").toString(), "start", "--wait", "--timeout=300",
          "--pgdata=" + directory.database(), "--log=" + log, "--options=" + options(port)));
      if (started.succeeded()) {
        return port;
      }
      String said = Files.exists(log) ? Files.readString(log) : started.output();
      if (attempt == ATTEMPTS || !mayPass(said)) {
        throw new CannotStart("The database in " + directory.path() + " does not start: " + lastLine(said)
            + " (more in " + directory.log() + ")");
      }
      port = mayMove && said.contains("could not bind") ? freePort() : port;
      pause();
    }
  }

  private String options(int port) {
    // On the command line, so that neither an edited file nor a reload can take them back.
    String common = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        + " -c max_connections=40 -c shared_buffers=64MB -c jit=off -c max_parallel_workers_per_gather=0"
        + " -c logging_collector=on -c log_directory=../log -c log_filename=postgresql-%a.log"
        + " -c log_truncate_on_rotation=on -c log_rotation_age=1d -c log_rotation_size=0"
        // Statements and details of errors hold patients' data: the log names the error only.
        + " -c log_min_error_statement=panic -c log_error_verbosity=terse -c log_parameter_max_length_on_error=0";
    return common + (durability == Durability.DURABLE
        ? " -c fsync=on -c full_page_writes=on -c synchronous_commit=on"
        : " -c fsync=off -c full_page_writes=off -c synchronous_commit=off");
  }

  /** A port taken meanwhile, or a killed server whose last processes are still ending. */
  private static boolean mayPass(String said) {
    return said.contains("could not bind") || said.contains("pre-existing shared memory block");
  }

  private void requireOurVersion() throws IOException {
    Path file = directory.database().resolve("PG_VERSION");
    String version = Files.readString(file).strip();
    String ours = run(List.of(programs.resolve("postgres").toString(), "--version")).output().replaceAll("\\D*(\\d+)\\..*\\s*", "$1");
    if (!version.equals(ours)) {
      throw new CannotStart("The database in " + directory.path() + " is of PostgreSQL " + version + ", this Handrail runs "
          + ours + ": see \"Upgrade\" in docs/operations.md");
    }
  }

  private Programs.Result run(List<String> command) throws IOException {
    return Programs.run(notRoot.start(command));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The start of the database was interrupted", e);
    }
  }

  private static String lastLine(String text) {
    return text.strip().lines().reduce((first, second) -> second).orElse("no reason given");
  }
}
