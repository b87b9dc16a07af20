package org.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.handrail.foundation.platform.database.Connections;
import org.handrail.foundation.platform.database.DataDirectory;
import org.handrail.foundation.platform.database.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./handrail start} as a user meets it: it serves, ends in order, and says in one line why it cannot. */
@Timeout(180)
class StartTests {
  @TempDir Path temporary;
  private Path data;

  @BeforeEach
  void prepare() throws IOException {
    data = temporary.resolve("data");
    DataDirectory directory = DataDirectory.open(data, DataDirectory.Kind.PROGRAM);
    Files.createSymbolicLink(
        directory.binaries(), Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath()));
  }

  @Test
  void aProgramServesIsAskedAlongsideAndEndsWithoutLeavingAnythingRunning() throws Exception {
    String port = Integer.toString(ProgramProcess.freePort());
    try (ProgramProcess program = ProgramProcess.start("start", "--data", data.toString(), "--port", port)
        .until("Handrail is open at http://localhost:" + port).until("/setup and enter this code, once:").until("Ctrl-C ends it")) {
      assertThat(answer("http://localhost:" + port + "/assets/handrail.css")).isEqualTo(200);

      assertOneLine(ProgramProcess.start("start", "--data", data.toString(), "--port", Integer.toString(ProgramProcess.freePort())),
          "Handrail is already serving the data in " + data.toRealPath() + " at http://localhost:" + port);
      // A command works beside it, on the same database.
      assertThat(ProgramProcess.start("verify-audit", "--data", data.toString()).ended().exit()).isZero();

      program.askToEnd().ended();
    }
    assertThat(databaseServers()).isEmpty();
  }

  @Test
  void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(DataDirectory.existing(data))) {
      Connections connections = database.connections();
      org.flywaydb.core.Flyway.configure()
          .dataSource(connections.url(), connections.owner().role(), connections.owner().password())
          .load().migrate();
      asOwner(connections, """
          insert into flyway_schema_history
            (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
          values (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 1, 'handrail_owner', 1, true)""");
    }

    assertOneLine(start(), "The database is of a newer version of Handrail (1 changes unknown to this one)");
    assertThat(databaseServers()).isEmpty();
  }

  @Test
  void aTakenPortIsNamedBeforeAnythingIsStarted() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertOneLine(
          ProgramProcess.start("start", "--data", data.toString(), "--port", Integer.toString(other.getLocalPort())),
          "Port " + other.getLocalPort() + " is taken by another program: choose another with --port");
    }
    assertThat(data.resolve("database")).doesNotExist();
  }

  @Test
  void aDataDirectoryThatCannotBeUsedIsNamed() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertOneLine(
        ProgramProcess.start("start", "--data", file.resolve("data").toString(), "--port", Integer.toString(ProgramProcess.freePort())),
        "The data directory " + file.resolve("data") + " cannot be written: name another with --data");
  }

  @Test
  void anUnreachableDatabaseIsNamed() throws Exception {
    int closed = ProgramProcess.freePort();
    assertOneLine(
        ProgramProcess.start("start", "--data", data.toString(), "--port", Integer.toString(ProgramProcess.freePort()),
            "--database-url", "postgresql://owner:hunter2@127.0.0.1:" + closed + "/clinic"),
        "The database postgresql://127.0.0.1:" + closed + "/clinic cannot be reached");
  }

  private ProgramProcess start() throws IOException {
    return ProgramProcess.start("start", "--data", data.toString(), "--port", Integer.toString(ProgramProcess.freePort()));
  }

  private static void assertOneLine(ProgramProcess program, String said) throws Exception {
    try (program) {
      ProgramProcess.Ended ended = program.ended();
      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.lines().stream().filter(line -> !line.startsWith("Starting the database"))).hasSize(1);
      assertThat(ended.lines().getLast()).startsWith(said);
    }
  }

  private static int answer(String address) throws IOException {
    return ((HttpURLConnection) URI.create(address).toURL().openConnection()).getResponseCode();
  }

  private java.util.List<Long> databaseServers() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().arguments()
            .map(arguments -> String.join(" ", arguments).contains(data.toString())).orElse(false))
        .map(ProcessHandle::pid)
        .toList();
  }

  private static void asOwner(Connections connections, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(
            connections.url(), connections.owner().role(), connections.owner().password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
