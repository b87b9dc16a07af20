package org.handrail.foundation.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcConsents implements Consents {
  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcConsents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<Consent> find(ConsentId id) {
    return jdbc.sql("select * from consent where id = :id")
        .param("id", id.value())
        .query(JdbcConsents::consent)
        .optional();
  }

  @Override
  public List<Consent> of(PatientId patient) {
    return jdbc.sql("select * from consent where patient_id = :patient order by given_at desc, id desc")
        .param("patient", patient.value())
        .query(JdbcConsents::consent)
        .list();
  }

  @Override
  public List<Consent> active(PatientId patient, ConsentKind kind) {
    Instant now = clock.instant();
    return of(patient).stream().filter(c -> c.kind() == kind && c.isActive(now)).toList();
  }

  @Override
  public Optional<Consent> active(PatientId patient, ConsentKind kind, UUID recipient) {
    return active(patient, kind).stream().filter(c -> recipient.equals(c.recipientId())).findFirst();
  }

  @Override
  public Optional<Consent> at(PatientId patient, ConsentKind kind, Instant moment) {
    return of(patient).stream()
        .filter(c -> c.kind() == kind && !c.givenAt().isAfter(moment))
        .filter(c -> c.expiresAt() == null || moment.isBefore(c.expiresAt()))
        .filter(c -> c.end() == null || moment.isBefore(c.end().at()))
        .findFirst();
  }

  /** Empty when the same signature was recorded before. */
  @Transactional
  Optional<ConsentId> add(NewConsent given, Instant now, @Nullable Instant expiresAt) {
    ConsentId id = ConsentId.next();
    int added =
        jdbc.sql(
                """
                insert into consent (id, organization_id, patient_id, kind, recipient, recipient_id, purpose, what, items,
                  text_id, text_version, signature_id, given_at, expires_at, expires_when, revocable_after)
                values (:id, :organization, :patient, :kind, :recipient, :recipientId, :purpose, :what, :items,
                  :text, :version, :signature, :now, :expiresAt, :expiresWhen, :revocableAfter)
                on conflict on constraint consent_signed_once do nothing
                """)
            .param("id", id.value())
            .param("organization", Tenant.current().value())
            .param("patient", given.patient().value())
            .param("kind", given.kind().name())
            .param("recipient", given.recipient().strip())
            .param("recipientId", given.recipientId(), Types.OTHER)
            .param("purpose", given.purpose().strip())
            .param("what", given.what().strip())
            .param("items", given.items().stream().sorted().toArray(String[]::new))
            .param("text", given.textId())
            .param("version", given.textVersion())
            .param("signature", given.signature())
            .param("now", Sql.at(now))
            .param("expiresAt", Sql.atOrNull(expiresAt), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("expiresWhen", given.expiresWhen(), Types.VARCHAR)
            .param("revocableAfter", given.revocableAfter(), Types.VARCHAR)
            .update();
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  Optional<Consent> bySignature(NewConsent given) {
    return jdbc.sql("select * from consent where signature_id = :signature and kind = :kind and recipient = :recipient")
        .param("signature", given.signature())
        .param("kind", given.kind().name())
        .param("recipient", given.recipient().strip())
        .query(JdbcConsents::consent)
        .optional();
  }

  /** False when it had ended before. */
  @Transactional
  boolean end(ConsentId id, Consent.How how, String why, Instant now) {
    return jdbc.sql(
                """
                update consent set ended_at = :now, ended_how = :how, ended_why = :why, ended_by = :by
                 where id = :id and ended_at is null
                """)
            .param("now", Sql.at(now))
            .param("how", how.name())
            .param("why", why.strip())
            .param("by", Acting.find().map(actor -> actor.account().value()).orElse(null), Types.OTHER)
            .param("id", id.value())
            .update()
        == 1;
  }

  private static Consent consent(ResultSet row, int n) throws SQLException {
    Instant endedAt = Sql.instantOrNull(row, "ended_at");
    return new Consent(
        Sql.id(row, "id", ConsentId::new),
        Sql.id(row, "patient_id", PatientId::new),
        ConsentKind.valueOf(row.getString("kind")),
        row.getString("recipient"),
        row.getObject("recipient_id", UUID.class),
        row.getString("purpose"),
        row.getString("what"),
        Set.of((String[]) row.getArray("items").getArray()),
        row.getString("text_id"),
        row.getInt("text_version"),
        row.getObject("signature_id", UUID.class),
        Sql.instant(row, "given_at"),
        Sql.instantOrNull(row, "expires_at"),
        row.getString("expires_when"),
        row.getString("revocable_after"),
        endedAt == null
            ? null
            : new Consent.End(
                endedAt,
                Consent.How.valueOf(row.getString("ended_how")),
                Objects.requireNonNullElse(row.getString("ended_why"), "")));
  }
}
