package org.handrail.foundation.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * How to reach the database.
 *
 * @param url JDBC address without credentials
 * @param owner owns the tables and runs the migrations; row-level security does not bind it
 * @param application what the running program connects as; bound by row-level security
 */
public record Connections(String url, Login owner, Login application) {

  /** For Spring: the program's connections and, apart from them, those of the migrations. */
  public Map<String, Object> asProperties() {
    return Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", application.role(),
        "spring.datasource.password", application.password(),
        "spring.flyway.url", url,
        "spring.flyway.user", owner.role(),
        "spring.flyway.password", owner.password());
  }

  static Connection open(String url, Login login) throws SQLException {
    return DriverManager.getConnection(url, login.role(), login.password());
  }
}
