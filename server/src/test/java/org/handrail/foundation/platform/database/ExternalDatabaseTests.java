package org.handrail.foundation.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server as an administrator hands it over: a database with an owner, and nothing of ours yet. */
class ExternalDatabaseTests {
  @TempDir static Path shared;
  private static PostgresCluster server;
  private static int port;

  @TempDir Path temporary;
  private DataDirectory directory;

  @BeforeAll
  static void aServerOfSomebodyElse() throws IOException {
    DataDirectory data = DataDirectories.in(shared.resolve("server"));
    server = new PostgresCluster(data, PostgresCluster.Durability.DISPOSABLE);
    server.makeIfMissing("admin");
    port = server.start();
  }

  @AfterAll
  static void stop() {
    server.postmaster().stop();
  }

  @BeforeEach
  void anEmptyDatabase() throws SQLException, IOException {
    directory = DataDirectories.in(temporary.resolve("data"));
    asAdministrator(
        "drop database if exists clinic", "drop role if exists handrail_app", "drop role if exists clinic_owner",
        "create role clinic_owner login createrole password 'own'", "create database clinic owner clinic_owner");
  }

  @Test
  void theApplicationsRoleIsMadeOnceAndItsPasswordKept() throws SQLException {
    Login first = ExternalDatabase.connect(address("own"), directory, Map.of()).connections().application();
    Login second = ExternalDatabase.connect(address("own"), directory, Map.of()).connections().application();

    assertThat(second).isEqualTo(first);
    try (Connection connection = Connections.open(url(), first)) {
      assertThat(Roles.escapesRowSecurity(connection, Roles.APPLICATION)).isFalse();
    }
  }

  @Test
  void anOwnerWhoMayNotMakeRolesIsToldWhatToAskFor() throws SQLException {
    asAdministrator("alter role clinic_owner nocreaterole");

    assertRefused(Map.of(), "have the administrator run", "create role handrail_app", "HANDRAIL_APP_PASSWORD");

    asAdministrator("create role handrail_app login password 'given'");
    assertRefused(Map.of(), "password is not known here");
    assertRefused(Map.of("HANDRAIL_APP_PASSWORD", "wrong"), "refuses the password of role handrail_app");
    assertThat(ExternalDatabase.connect(address("own"), directory, Map.of("HANDRAIL_APP_PASSWORD", "given"))
            .connections().application())
        .isEqualTo(new Login("handrail_app", "given"));
  }

  @Test
  void aRoleThatCouldGetAroundRowLevelSecurityIsRefused() throws SQLException {
    asAdministrator("create role handrail_app login bypassrls password 'given'");
    assertRefused(Map.of("HANDRAIL_APP_PASSWORD", "given"), "could get around row-level security");

    asAdministrator("alter role handrail_app nobypassrls", "grant clinic_owner to handrail_app");
    assertRefused(Map.of("HANDRAIL_APP_PASSWORD", "given"), "could get around row-level security");

    asAdministrator("revoke clinic_owner from handrail_app");
    assertThat(ExternalDatabase.connect(address("own"), directory, Map.of("HANDRAIL_APP_PASSWORD", "given"))).isNotNull();
  }

  @Test
  void anUnreachableDatabaseIsNamedWithoutItsPassword() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertThatThrownBy(() -> ExternalDatabase.connect(
            "postgresql://clinic_owner:hunter2@127.0.0.1:" + closed + "/clinic", directory, Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("127.0.0.1:" + closed + "/clinic cannot be reached")
        .hasMessageNotContaining("hunter2")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aWrongPasswordOrDatabaseIsSaidInOneLine() {
    assertThatThrownBy(() -> ExternalDatabase.connect(address("wrong"), directory, Map.of()))
        .isInstanceOf(CannotStart.class).hasMessageContaining("refuses").hasMessageNotContaining("\n");
    assertThatThrownBy(() -> ExternalDatabase.connect(address("own").replace("/clinic", "/other"), directory, Map.of()))
        .isInstanceOf(CannotStart.class).hasMessageContaining("refuses").hasMessageContaining("other");
  }

  private void assertRefused(Map<String, String> environment, String... said) {
    assertThatThrownBy(() -> ExternalDatabase.connect(address("own"), directory, environment))
        .isInstanceOf(CannotStart.class).hasMessageContainingAll(said).hasMessageNotContaining("\n");
  }

  private static String address(String password) {
    return "postgresql://clinic_owner:" + password + "@127.0.0.1:" + port + "/clinic";
  }

  private static String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/clinic";
  }

  private static void asAdministrator(String... statements) throws SQLException {
    try (Connection connection = Connections.open(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", new Login("postgres", "admin"))) {
      for (String statement : statements) {
        Roles.execute(connection, statement);
      }
    }
  }
}
