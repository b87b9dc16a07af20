package org.handrail.foundation.privacy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.handrail.foundation.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Adds entries in a transaction of their own, on connections of their own: a page that holds a connection while it audits
 * could otherwise wait for a second one that other such pages hold, for ever.
 */
@Component
class AuditWriter {
  private static final int CONNECTIONS = 3;

  private final HikariDataSource pool;

  AuditWriter(DataSource application) throws SQLException {
    HikariDataSource main = application.unwrap(HikariDataSource.class);
    var config = new HikariConfig();
    config.setPoolName("audit");
    config.setJdbcUrl(main.getJdbcUrl());
    config.setUsername(main.getUsername());
    config.setPassword(main.getPassword());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setAutoCommit(false);
    pool = new HikariDataSource(config);
  }

  @PreDestroy
  void close() {
    pool.close();
  }

  /** @throws DataAccessResourceFailureException when not every row could be written; then none was */
  void write(List<AuditRow> rows) {
    try (Connection connection = pool.getConnection()) {
      try {
        insert(connection, rows);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The audit trail could not be written", e);
    }
  }

  private static void insert(Connection connection, List<AuditRow> rows) throws SQLException {
    try (PreparedStatement tenant =
            connection.prepareStatement("select set_config('handrail.organization', ?, true)");
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into audit_entry (organization_id, at, account_id, staff_id, kind, area, act, patient_id,
                  subject_id, ground, what, address)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      tenant.setString(1, rows.getFirst().organization().toString());
      tenant.execute();
      for (AuditRow row : rows) {
        insert.setObject(1, row.organization());
        insert.setObject(2, Sql.at(row.at()));
        uuid(insert, 3, row.account());
        uuid(insert, 4, row.staff());
        insert.setString(5, row.kind().name());
        word(insert, 6, row.area());
        word(insert, 7, row.act());
        uuid(insert, 8, row.patient());
        uuid(insert, 9, row.about());
        word(insert, 10, row.ground());
        insert.setString(11, row.what());
        insert.setString(12, row.address());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void uuid(PreparedStatement insert, int index, @Nullable UUID value) throws SQLException {
    if (value == null) {
      insert.setNull(index, Types.OTHER);
    } else {
      insert.setObject(index, value);
    }
  }

  private static void word(PreparedStatement insert, int index, @Nullable Enum<?> value) throws SQLException {
    insert.setString(index, value == null ? null : value.name());
  }
}
