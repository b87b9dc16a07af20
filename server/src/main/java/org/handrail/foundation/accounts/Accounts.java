package org.handrail.foundation.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of all organizations: an account is looked for before its organization is known. */
@Repository
@Transactional
class Accounts {
  private static final String SELECT =
      "select id, organization_id, sign_in_name, staff_id, patient_id, family_name, password_hash, active from account ";

  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Optional<Account> find(SignInName name) {
    return jdbc.sql(SELECT + "where sign_in_name = :name").param("name", name.value()).query(Accounts::account).optional();
  }

  @Transactional(readOnly = true)
  Optional<Account> find(AccountId id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id.value()).query(Accounts::account).optional();
  }

  @Transactional(readOnly = true)
  Optional<Account> of(OrganizationId organization, StaffId staff) {
    return jdbc.sql(SELECT + "where organization_id = :organization and staff_id = :staff")
        .param("organization", organization.value())
        .param("staff", staff.value())
        .query(Accounts::account)
        .optional();
  }

  @Transactional(readOnly = true)
  Optional<Account> of(OrganizationId organization, PatientId patient) {
    return jdbc.sql(SELECT + "where organization_id = :organization and patient_id = :patient")
        .param("organization", organization.value())
        .param("patient", patient.value())
        .query(Accounts::account)
        .optional();
  }

  /** Empty when the sign-in name, or the person's account, exists already. */
  Optional<AccountId> add(
      OrganizationId organization, SignInName name, @Nullable StaffId staff, @Nullable PatientId patient) {
    return add(organization, name, staff, patient, null);
  }

  /** An account of somebody whom a patient invited; empty when the sign-in name exists already. */
  Optional<AccountId> addFamily(OrganizationId organization, SignInName name, String familyName) {
    return add(organization, name, null, null, familyName);
  }

  private Optional<AccountId> add(OrganizationId organization, SignInName name, @Nullable StaffId staff,
      @Nullable PatientId patient, @Nullable String familyName) {
    AccountId id = AccountId.next();
    int added =
        jdbc.sql(
                """
                insert into account (id, organization_id, sign_in_name, staff_id, patient_id, family_name, created_at)
                values (:id, :organization, :name, :staff, :patient, :family, :now)
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("organization", organization.value())
            .param("name", name.value())
            .param("staff", Sql.uuidOrNull(staff))
            .param("patient", Sql.uuidOrNull(patient))
            .param("family", familyName, Types.VARCHAR)
            .param("now", Sql.at(clock.instant()))
            .update();
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  /** False when another account has the name. */
  boolean rename(AccountId id, SignInName name) {
    if (find(name).filter(other -> !other.id().equals(id)).isPresent()) {
      return false;
    }
    jdbc.sql("update account set sign_in_name = :name where id = :id")
        .param("name", name.value())
        .param("id", id.value())
        .update();
    return true;
  }

  void setPassword(AccountId id, String hash) {
    jdbc.sql("update account set password_hash = :hash, password_changed_at = :now where id = :id")
        .param("hash", hash)
        .param("now", Sql.at(clock.instant()))
        .param("id", id.value())
        .update();
  }

  /** The same password in a newer form: not a change. */
  void rehash(AccountId id, String former, String hash) {
    jdbc.sql("update account set password_hash = :hash where id = :id and password_hash = :former")
        .param("hash", hash)
        .param("former", former)
        .param("id", id.value())
        .update();
  }

  void setActive(AccountId id, boolean active) {
    jdbc.sql("update account set active = :active where id = :id")
        .param("active", active)
        .param("id", id.value())
        .update();
  }

  /** Ends every session that began before now; those that are stored are removed as well. */
  Instant endSessions(AccountId id) {
    Instant now = clock.instant();
    jdbc.sql("update account set sessions_since = :now where id = :id")
        .param("now", Sql.at(now))
        .param("id", id.value())
        .update();
    jdbc.sql("delete from spring_session where principal_name = :name").param("name", id.toString()).update();
    return now;
  }

  private static Account account(ResultSet row, int n) throws SQLException {
    UUID staff = row.getObject("staff_id", UUID.class);
    UUID patient = row.getObject("patient_id", UUID.class);
    return new Account(
        Sql.id(row, "id", AccountId::new),
        Sql.id(row, "organization_id", OrganizationId::new),
        new SignInName(row.getString("sign_in_name")),
        staff == null ? null : new StaffId(staff),
        patient == null ? null : new PatientId(patient),
        row.getString("family_name"),
        row.getString("password_hash"),
        row.getBoolean("active"));
  }
}
