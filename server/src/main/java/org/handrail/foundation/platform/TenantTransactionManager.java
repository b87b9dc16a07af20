package org.handrail.foundation.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL at the start of each transaction which organization's rows it may touch. The setting is local to the
 * transaction, so a pooled connection never carries it into the next one; without a tenant it is left unset and
 * row-level security shows nothing.
 */
final class TenantTransactionManager extends JdbcTransactionManager {

  TenantTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    var organization = Tenant.find();
    if (organization.isEmpty()) {
      return;
    }
    var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
    if (holder == null) {
      throw new IllegalStateException("A transaction began without a connection");
    }
    try (PreparedStatement set =
        holder.getConnection().prepareStatement("select set_config('handrail.organization', ?, true)")) {
      set.setString(1, organization.get().value().toString());
      set.execute();
    } catch (SQLException e) {
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("The organization could not be set", e);
    }
  }
}
