package org.handrail.demo;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Lets commits of the loading not wait for the disk: a loading that breaks off begins anew, so a lost second does no harm.
 * What is written after the loading waits again.
 */
@Component
class LooseCommits {
  /** One for the work and two for what it writes apart, such as the audit; the pool hands a thread its own again. */
  private static final int CONNECTIONS = 3;

  private final DataSource dataSource;

  LooseCommits(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void during(Runnable work) {
    try {
      loosen();
      work.run();
    } catch (SQLException e) {
      throw new IllegalStateException("The database refuses connections", e);
    } finally {
      tighten();
    }
  }

  private void loosen() throws SQLException {
    Deque<Connection> held = new ArrayDeque<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        Connection connection = dataSource.getConnection();
        held.push(connection);
        try (Statement statement = connection.createStatement()) {
          statement.execute("set synchronous_commit = off");
        }
      }
    } finally {
      while (!held.isEmpty()) {
        held.pop().close();
      }
    }
  }

  /** Whoever asks next gets a fresh connection. */
  private void tighten() {
    try {
      Objects.requireNonNull(dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean()).softEvictConnections();
    } catch (SQLException e) {
      throw new IllegalStateException("The connection pool is another one than known", e);
    }
  }
}
