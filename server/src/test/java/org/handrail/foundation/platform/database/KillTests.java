package org.handrail.foundation.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the program and its database in the middle of writing loses nothing that was acknowledged. */
class KillTests {
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 400;
  @TempDir Path temporary;

  @Test
  @Timeout(60)
  void everyAcknowledgedWriteIsThereAfterProgramAndDatabaseAreKilled() throws Exception {
    DataDirectory directory = DataDirectories.in(temporary.resolve("data"));
    Process program = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            SteadyWriter.class.getName(), directory.path().toString())
        .redirectErrorStream(true)
        .start();
    Set<String> acknowledged = new HashSet<>();
    List<String> otherLines = new ArrayList<>();
    try (BufferedReader lines = program.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("kept ")) {
          otherLines.add(line);
          continue;
        }
        acknowledged.add(line.substring("kept ".length()));
        if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
          killDatabase(directory);
          program.toHandle().destroyForcibly();
        }
      }
    } finally {
      program.destroyForcibly();
    }
    assertThat(acknowledged).as(String.join("\n", otherLines)).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);

    Set<String> found = new HashSet<>();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory);
        Connection owner = Connections.open(database.connections().url(), database.connections().owner());
        ResultSet rows = owner.createStatement().executeQuery("select writer, n from written")) {
      while (rows.next()) {
        found.add(rows.getInt(1) + " " + rows.getInt(2));
      }
    }
    assertThat(found).containsAll(acknowledged);
    assertThat(found.size() - acknowledged.size())
        .as("at most one write of each writer was stored but not yet acknowledged")
        .isLessThanOrEqualTo(SteadyWriter.WRITERS);
  }

  /** The server and every process of it, so that none can still write something out. */
  private static void killDatabase(DataDirectory directory) {
    ProcessHandle server = new Postmaster(directory.database()).process().orElseThrow();
    List<ProcessHandle> backends = server.descendants().toList();
    server.destroyForcibly();
    backends.forEach(ProcessHandle::destroyForcibly);
  }
}
