package org.handrail;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL for the whole test run, with the same two roles as in real life: the owner migrates, the application
 * cannot bypass row-level security. Not durable: only the product's own database has to be.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final EmbeddedPostgres SERVER = start();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.datasource.url=" + url(),
            "spring.datasource.username=handrail_app",
            "spring.datasource.password=app",
            "spring.flyway.url=" + url(),
            "spring.flyway.user=handrail_owner",
            "spring.flyway.password=owner")
        .applyTo(context);
  }

  public static String url() {
    // Without a user in it: the two roles sign in by their own names.
    return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/handrail";
  }

  /** A connection as the owner of the tables, who sees all organizations: only to look behind the curtain. */
  public static Connection asOwner() throws SQLException {
    return SERVER.getDatabase("handrail_owner", "handrail").getConnection();
  }

  /** A connection as the application, without any organization set. */
  public static Connection asApplication() throws SQLException {
    return SERVER.getDatabase("handrail_app", "handrail").getConnection();
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
      try (Connection c = server.getPostgresDatabase().getConnection();
          Statement s = c.createStatement()) {
        s.execute("create role handrail_owner login password 'owner'");
        s.execute("create role handrail_app login nobypassrls password 'app'");
        s.execute("create database handrail owner handrail_owner");
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
