package org.handrail.foundation.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Codes with which patients open their account, beside the person who shows it to them. */
@Repository
@Transactional
class JoinCodes {
  /** Two groups of four: 39 bits, for half an hour, five tries. */
  private static final int GROUPS = 2;

  private static final int TRIES = 5;

  record Found(UUID id, OrganizationId organization, PatientId patient) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  JoinCodes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A new code; the ones before it end. */
  String make(PatientId patient, Duration works) {
    Instant now = clock.instant();
    jdbc.sql("update join_code set used_at = :now where organization_id = :organization and patient_id = :patient and used_at is null")
        .param("now", Sql.at(now))
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .update();
    String code = OneTime.code(GROUPS);
    jdbc.sql(
            """
            insert into join_code (id, organization_id, patient_id, code_hash, created_at, expires_at)
            values (:id, :organization, :patient, :hash, :now, :until)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("hash", OneTime.hashOfCode(code))
        .param("now", Sql.at(now))
        .param("until", Sql.at(now.plus(works)))
        .update();
    return code;
  }

  /** Counts the try; empty for a code that is wrong, over, used, or tried too often. */
  Optional<Found> enter(String typed) {
    return jdbc.sql(
            """
            update join_code set tries = tries + 1
             where code_hash = :hash and used_at is null and expires_at > :now and tries < :tries
            returning id, organization_id, patient_id
            """)
        .param("hash", OneTime.hashOfCode(typed))
        .param("now", Sql.at(clock.instant()))
        .param("tries", TRIES)
        .query(
            (row, n) ->
                new Found(
                    row.getObject("id", UUID.class),
                    Sql.id(row, "organization_id", OrganizationId::new),
                    Sql.id(row, "patient_id", PatientId::new)))
        .optional();
  }

  boolean use(Found code) {
    return jdbc.sql("update join_code set used_at = :now where id = :id and used_at is null")
            .param("now", Sql.at(clock.instant()))
            .param("id", code.id())
            .update()
        == 1;
  }
}
