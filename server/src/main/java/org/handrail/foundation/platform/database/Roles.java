package org.handrail.foundation.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of every Handrail database. {@code handrail_owner} owns the tables and runs the migrations;
 * {@code handrail_app} is what the program connects as, without any right to get around row-level security.
 */
final class Roles {
  static final String OWNER = "handrail_owner";
  static final String APPLICATION = "handrail_app";

  private Roles() {}

  static boolean exists(Connection connection, String role) throws SQLException {
    return found(connection, "select 1 from pg_roles where rolname = ?", role);
  }

  /** Makes the role when it is missing. */
  static void ensure(Connection connection, Login login) throws SQLException {
    if (!exists(connection, login.role())) {
      execute(connection, """
          create role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s'"""
          .formatted(name(login.role()), literal(login.password())));
    }
  }

  /** Makes the database when it is missing; its owner and the application's role alone may connect. */
  static void ensureDatabase(Connection connection, String database) throws SQLException {
    if (!found(connection, "select 1 from pg_database where datname = ?", database)) {
      execute(connection, "create database %s owner %s".formatted(name(database), OWNER));
    }
    execute(connection, "revoke all on database %s from public".formatted(name(database)));
    grantConnect(connection, database);
  }

  static void grantConnect(Connection connection, String database) throws SQLException {
    execute(connection, "grant connect on database %s to %s".formatted(name(database), APPLICATION));
  }

  /** Whether the role could see or change rows that row-level security hides from it. */
  static boolean escapesRowSecurity(Connection connection, String role) throws SQLException {
    return found(connection, """
        select 1 from pg_roles
        where rolname = ?
          and (rolsuper or rolbypassrls or pg_has_role(rolname, (select datdba from pg_database where datname = current_database()), 'member'))""",
        role);
  }

  private static boolean found(Connection connection, String sql, String value) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, value);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String name(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return text.replace("'", "''");
  }
}
