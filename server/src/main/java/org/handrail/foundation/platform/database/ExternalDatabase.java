package org.handrail.foundation.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server that somebody else runs. The address given is that of the owner's role; the application's role is
 * made when the owner may make roles, and is otherwise asked of the server's administrator.
 */
public final class ExternalDatabase {
  private static final int OLDEST = 15;
  private static final int VERSION_UNIT = 10_000;
  private static final String INVALID_PASSWORD = "28P01";
  private static final String UNREACHABLE = "08";
  private static final String APPLICATION_PASSWORD = "HANDRAIL_APP_PASSWORD";

  private ExternalDatabase() {}

  /**
   * @param address {@code postgresql://owner:password@host:port/database?sslmode=…}, also with {@code jdbc:} before it;
   *     the password may come as {@code PGPASSWORD} instead
   * @param directory where the application role's password is kept
   * @throws CannotStart when it is unreachable, too old, or not set up
   */
  public static Database connect(String address, DataDirectory directory, Map<String, String> environment) {
    DatabaseAddress parsed = DatabaseAddress.parse(address, environment);
    Secrets secrets = Secrets.in(directory.secrets());
    try (Connection connection = Connections.open(parsed.url(), parsed.owner())) {
      requireVersion(connection, parsed);
      requireExtensions(connection, parsed);
      Login application = application(connection, secrets, environment.get(APPLICATION_PASSWORD));
      requireBound(connection);
      requireLogin(parsed.url(), application);
      return Database.runningElsewhere(new Connections(parsed.url(), parsed.owner(), application));
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      throw new CannotStart("The database " + parsed.shown() + (state.startsWith(UNREACHABLE) ? " cannot be reached: " : " refuses: ")
          + oneLine(e), e);
    }
  }

  private static Login application(Connection connection, Secrets secrets, @Nullable String given) throws SQLException {
    String name = "external.application";
    if (given != null) {
      secrets.put(name, given);
    }
    Optional<String> known = secrets.find(name);
    boolean exists = Roles.exists(connection, Roles.APPLICATION);
    if (exists && known.isEmpty()) {
      throw new CannotStart("The role " + Roles.APPLICATION + " exists already and its password is not known here: give it in "
          + APPLICATION_PASSWORD + " once");
    }
    Login login = new Login(Roles.APPLICATION, secrets.get(name));
    if (!exists) {
      try {
        Roles.ensure(connection, login);
      } catch (SQLException e) {
        secrets.forget(name);
        throw new CannotStart("The role " + Roles.APPLICATION + " is missing and the owner may not make roles: have the"
            + " administrator run \"create role " + Roles.APPLICATION + " login password '…'\" and give the password in "
            + APPLICATION_PASSWORD + " once", e);
      }
    }
    Roles.grantConnect(connection, connection.getCatalog());
    return login;
  }

  private static void requireVersion(Connection connection, DatabaseAddress address) throws SQLException {
    int version = Integer.parseInt(one(connection, "show server_version_num"));
    if (version < OLDEST * VERSION_UNIT) {
      throw new CannotStart("The database " + address.shown() + " is PostgreSQL " + version / VERSION_UNIT
          + ": Handrail needs " + OLDEST + " or newer");
    }
  }

  private static void requireExtensions(Connection connection, DatabaseAddress address) throws SQLException {
    for (String extension : List.of("btree_gist", "pg_trgm")) {
      if (one(connection, "select count(*) from pg_available_extensions where name = '" + extension + "'").equals("0")) {
        throw new CannotStart("The database " + address.shown() + " lacks the extension " + extension
            + ": install PostgreSQL's contrib package there");
      }
    }
  }

  private static void requireLogin(String url, Login application) throws SQLException {
    try (Connection connection = Connections.open(url, application)) {
      connection.setReadOnly(true);
    } catch (SQLException e) {
      if (INVALID_PASSWORD.equals(e.getSQLState())) {
        throw new CannotStart("The database refuses the password of role " + Roles.APPLICATION + ": give the right one in "
            + APPLICATION_PASSWORD, e);
      }
      throw e;
    }
  }

  private static void requireBound(Connection connection) throws SQLException {
    if (Roles.escapesRowSecurity(connection, Roles.APPLICATION)) {
      throw new CannotStart("The role " + Roles.APPLICATION + " could get around row-level security: it must be no superuser,"
          + " have no bypassrls, and not be a member of the database's owner");
    }
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String oneLine(SQLException e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
