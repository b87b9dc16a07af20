package org.handrail.foundation.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads who is acting, for every request: three lookups by primary key in one transaction at most, so that a deactivation
 * or a changed role counts from the next request on.
 */
@Service
public class CurrentActor {
  private record Row(boolean active, @Nullable UUID staff, @Nullable UUID patient, @Nullable String familyName, @Nullable Instant sessionsSince) {}

  private final JdbcClient jdbc;
  private final StaffDirectory directory;
  private final Patients patients;
  private final SessionPolicy policy;
  private final Clock clock;
  private final TransactionTemplate transaction;

  CurrentActor(
      JdbcClient jdbc,
      StaffDirectory directory,
      Patients patients,
      SessionPolicy policy,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.patients = patients;
    this.policy = policy;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
  }

  /** Empty when the account, the staff member or the sign-in no longer counts. */
  public Optional<Actor> load(SignedInAccount who) {
    return Tenant.in(who.organization(), () -> Objects.requireNonNull(transaction.execute(status -> read(who))));
  }

  private Optional<Actor> read(SignedInAccount who) {
    return row(who).filter(row -> row.active() && !isOver(who, row)).flatMap(row -> actor(who, row));
  }

  private Optional<Row> row(SignedInAccount who) {
    return jdbc.sql(
                """
                select active, staff_id, patient_id, family_name, sessions_since from account
                 where id = :id and organization_id = :organization
                """)
            .param("id", who.account().value())
            .param("organization", who.organization().value())
            .query(
                (found, n) ->
                    new Row(
                        found.getBoolean("active"),
                        found.getObject("staff_id", UUID.class),
                        found.getObject("patient_id", UUID.class),
                        found.getString("family_name"),
                        Sql.instantOrNull(found, "sessions_since")))
            .optional();
  }

  private Optional<Actor> actor(SignedInAccount who, Row row) {
    if (row.staff() != null) {
      return directory.find(new StaffId(row.staff())).filter(StaffMember::active).map(member -> staff(who, member));
    }
    if (row.patient() != null) {
      return patients.find(new PatientId(row.patient())).map(p -> patient(who, p.id(), p.name().shown()));
    }
    return Optional.ofNullable(row.familyName())
        .map(name -> new Actor(who.account(), who.organization(), Set.of(Role.FAMILY), null, null, name));
  }

  /** The sign-in is too long ago, or all sessions were ended after it. */
  private boolean isOver(SignedInAccount who, Row row) {
    return !clock.instant().isBefore(who.since().plus(policy.longest()))
        || (row.sessionsSince() != null && who.since().isBefore(row.sessionsSince()));
  }

  private static Actor staff(SignedInAccount who, StaffMember member) {
    return new Actor(who.account(), who.organization(), member.roles(), member.id(), null, member.name().shown());
  }

  private static Actor patient(SignedInAccount who, PatientId patient, String name) {
    return new Actor(who.account(), who.organization(), Set.of(Role.PATIENT), null, patient, name);
  }
}
