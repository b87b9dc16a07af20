package org.handrail.foundation.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals over the audit trail: each holds a hash of its entries, word for word, and of the seal before it. */
@Repository
class AuditSeals {
  static final byte[] NO_SEAL_BEFORE = new byte[32];

  private static final String ENTRIES =
      """
      select number, at, account_id, staff_id, kind, area, act, patient_id, subject_id, ground, what, address
        from audit_entry where organization_id = ? and number > ? and number <= ? order by number
      """;

  /**
   * One seal.
   *
   * @param last number of the last entry it covers; it begins after the former seal's
   */
  record Seal(int number, long last, int entries, byte[] formerHash, byte[] hash, Instant at) {}

  /** What a range of entries looks like now. */
  record Range(int entries, byte[] hash) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  AuditSeals(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Waits until every entry that has a number is written, and holds new ones up for as long as the transaction lasts. */
  long lastWritten() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit ' || cast(:organization as text), 0))")
        .param("organization", Tenant.current().value())
        .query((row, n) -> n)
        .single();
    return jdbc.sql("select coalesce(max(number), 0) from audit_entry").query(Long.class).single();
  }

  Optional<Seal> latest() {
    return jdbc.sql("select * from audit_seal order by seal desc limit 1").query(AuditSeals::seal).optional();
  }

  List<Seal> all() {
    return jdbc.sql("select * from audit_seal order by seal").query(AuditSeals::seal).list();
  }

  /** How many entries no seal covers yet. */
  int unsealed(long after) {
    return jdbc.sql("select count(*) from audit_entry where number > :after")
        .param("after", after)
        .query(Integer.class)
        .single();
  }

  void keep(Seal seal) {
    jdbc.sql(
            """
            insert into audit_seal (organization_id, seal, last_number, entries, former_hash, hash, sealed_at)
            values (:organization, :seal, :last, :entries, :former, :hash, :at)
            """)
        .param("organization", Tenant.current().value())
        .param("seal", seal.number())
        .param("last", seal.last())
        .param("entries", seal.entries())
        .param("former", seal.formerHash())
        .param("hash", seal.hash())
        .param("at", Sql.at(seal.at()))
        .update();
  }

  /** Reads the entries after one number up to another, as they are now. */
  Range read(int seal, long after, long last, byte[] formerHash) {
    OrganizationId organization = Tenant.current();
    MessageDigest digest = sha256();
    digest.update(formerHash);
    text(digest, organization.toString());
    text(digest, Integer.toString(seal));
    int[] entries = {0};
    template.query(
        connection -> {
          var statement = connection.prepareStatement(ENTRIES);
          statement.setFetchSize(500);
          statement.setObject(1, organization.value());
          statement.setLong(2, after);
          statement.setLong(3, last);
          return statement;
        },
        row -> {
          add(digest, row);
          entries[0]++;
        });
    text(digest, Integer.toString(entries[0]));
    return new Range(entries[0], digest.digest());
  }

  private static void add(MessageDigest digest, ResultSet row) throws SQLException {
    text(digest, Long.toString(row.getLong("number")));
    Timestamp at = row.getTimestamp("at");
    text(digest, at.toInstant().toString());
    for (String column :
        List.of("account_id", "staff_id", "kind", "area", "act", "patient_id", "subject_id", "ground", "what", "address")) {
      text(digest, row.getString(column));
    }
  }

  /** With its length before it, so that nothing can move from one column into the next unseen. */
  private static void text(MessageDigest digest, @Nullable String value) {
    byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(value == null ? -1 : bytes.length).array());
    digest.update(bytes);
  }

  private static Seal seal(ResultSet row, int n) throws SQLException {
    return new Seal(
        row.getInt("seal"),
        row.getLong("last_number"),
        row.getInt("entries"),
        row.getBytes("former_hash"),
        row.getBytes("hash"),
        Sql.instant(row, "sealed_at"));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
