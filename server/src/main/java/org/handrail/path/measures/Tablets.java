package org.handrail.path.measures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tablets opened; of a code only its hash is kept. */
@Repository
@Transactional
class Tablets {
  private final JdbcClient jdbc;

  Tablets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(PatientId patient, String code, StaffId by, Instant now, Instant until) {
    jdbc.sql(
            """
            insert into measure_tablet (id, organization_id, patient_id, code_hash, opened_by, opened_at, expires_at)
            values (:id, :organization, :patient, :hash, :by, :now, :until)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("hash", hash(code))
        .param("by", by.value())
        .param("now", Sql.at(now))
        .param("until", Sql.at(until))
        .update();
  }

  /** Whom a code of this organization is for; it works once. */
  Optional<PatientId> use(String code, Instant now) {
    return jdbc.sql(
            """
            update measure_tablet set used_at = :now where code_hash = :hash and used_at is null and expires_at > :now
            returning patient_id
            """)
        .param("now", Sql.at(now))
        .param("hash", hash(code))
        .query((row, n) -> Sql.id(row, "patient_id", PatientId::new))
        .optional();
  }

  private static String hash(String code) {
    try {
      byte[] plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
