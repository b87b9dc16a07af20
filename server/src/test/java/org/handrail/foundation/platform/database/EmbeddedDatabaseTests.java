package org.handrail.foundation.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server as it runs a real program, durability and all. */
class EmbeddedDatabaseTests {
  @TempDir static Path temporary;
  private static DataDirectory directory;

  @BeforeAll
  static void makeTheDatabaseOnce() throws IOException {
    directory = DataDirectories.in(temporary.resolve("data"));
    EmbeddedDatabase.start(directory).close();
  }

  @Test
  void whatWasWrittenIsThereAfterARestart() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
      asOwner(database, "create table kept (n int)", "insert into kept values (42)");
    }

    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
      assertThat(one(owner(database), "select n from kept")).isEqualTo("42");
    }
    assertThat(new Postmaster(directory.database()).process()).isEmpty();
  }

  @Test
  void itIsDurableAndPrivate() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
      for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
        assertThat(one(owner(database), "show " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(one(owner(database), "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(one(superuser(database), "show unix_socket_directories")).isEmpty();
      assertThat(one(owner(database), "show password_encryption")).isEqualTo("scram-sha-256");

      String url = database.connections().url();
      for (String role : List.of("postgres", Roles.OWNER, Roles.APPLICATION)) {
        assertThatThrownBy(() -> DriverManager.getConnection(url, role, "guess")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(url, role, "")).isInstanceOf(SQLException.class);
      }
      for (InetAddress other : otherAddresses()) {
        assertThatThrownBy(() -> new Socket(other, portOf(database)).close()).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void theApplicationCannotGetAroundRowLevelSecurityNorChangeTables() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
      asOwner(database, "create table t (n int)", "grant select on t to handrail_app");

      try (Connection connection = owner(database)) {
        assertThat(Roles.escapesRowSecurity(connection, Roles.APPLICATION)).isFalse();
        assertThat(Roles.escapesRowSecurity(connection, Roles.OWNER)).isTrue();
      }
      Connections connections = database.connections();
      try (Connection application = Connections.open(connections.url(), connections.application())) {
        assertThatThrownBy(() -> Roles.execute(application, "create table mine (n int)")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Roles.execute(application, "alter table t disable row level security"))
            .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Roles.execute(application, "set role handrail_owner")).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void aServerThatIsKilledUnderUsIsStartedAgainOnItsPort() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
      asOwner(database, "create table survivor (n int)", "insert into survivor values (1)");
      ProcessHandle server = new Postmaster(directory.database()).process().orElseThrow();

      server.destroyForcibly();

      assertThat(eventually(database, "select n from survivor")).isEqualTo("1");
      assertThat(new Postmaster(directory.database()).process().orElseThrow().pid()).isNotEqualTo(server.pid());
    }
    assertThat(new Postmaster(directory.database()).process()).isEmpty();
  }

  @Test
  void aServerLeftOverByAKilledProgramIsReplaced() throws Exception {
    PostgresCluster left = new PostgresCluster(directory, PostgresCluster.Durability.DURABLE);
    left.start();
    long leftOver = left.postmaster().process().orElseThrow().pid();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
      assertThat(one(owner(database), "select 1")).isEqualTo("1");
      assertThat(left.postmaster().process().orElseThrow().pid()).isNotEqualTo(leftOver);
      assertThat(ProcessHandle.of(leftOver).filter(Postmaster::isRunning)).isEmpty();
    }
  }

  @Test
  void aProcessNumberThatNowBelongsToAnotherProgramDoesNotStopTheStart() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(directory.database().resolve("postmaster.pid"),
          other.pid() + "\n" + directory.database() + "\n1795457766\n45871\n\nlocalhost\n1 1\nready\n");

      try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
        assertThat(one(owner(database), "select 1")).isEqualTo("1");
      }
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aDatabaseOfAnotherPostgresIsRefusedAndLeftAlone() throws Exception {
    DataDirectory other = DataDirectories.in(temporary.resolve("other"));
    Files.createDirectory(other.database());
    Files.writeString(other.database().resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(() -> EmbeddedDatabase.start(other))
        .isInstanceOf(CannotStart.class).hasMessageContaining("PostgreSQL 17");
    assertThat(other.database().resolve("PG_VERSION")).hasContent("17");
  }

  @Test
  void anotherProcessCanAttachWhileItRuns() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
      assertThat(EmbeddedDatabase.attach(directory).connections()).isEqualTo(database.connections());
    }
    assertThatThrownBy(() -> EmbeddedDatabase.attach(directory)).isInstanceOf(CannotStart.class);
  }

  private static Connection owner(EmbeddedDatabase database) throws SQLException {
    return Connections.open(database.connections().url(), database.connections().owner());
  }

  private static Connection superuser(EmbeddedDatabase database) throws SQLException {
    String password = Secrets.in(directory.secrets()).get("database.superuser");
    return Connections.open(database.connections().url(), new Login("postgres", password));
  }

  private static void asOwner(EmbeddedDatabase database, String... statements) throws SQLException {
    try (Connection connection = owner(database)) {
      for (String statement : statements) {
        Roles.execute(connection, statement);
      }
    }
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (connection;
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private static String eventually(EmbeddedDatabase database, String sql) throws Exception {
    Instant until = Instant.now().plus(Duration.ofSeconds(15));
    while (true) {
      try {
        return one(owner(database), sql);
      } catch (SQLException e) {
        if (Instant.now().isAfter(until)) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  private static int portOf(EmbeddedDatabase database) {
    return Integer.parseInt(database.connections().url().replaceFirst(".*:(\\d+)/.*", "$1"));
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .toList();
  }
}
