package org.handrail.foundation.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tokens with which partners' systems send referrals. A token is shown once and kept as a hash. */
@Repository
@Transactional
public class PartnerTokens {
  private static final int LONGEST_LABEL = 80;

  /** Who is calling: the work that follows runs in this organization. */
  public record Caller(OrganizationId organization, PartnerId partner) {}

  /** One token as administrators see it. */
  public record Token(
      UUID id, String label, Instant createdAt, @Nullable LocalDate lastUsedOn, @Nullable Instant revokedAt) {}

  private final JdbcClient jdbc;
  private final Partners partners;
  private final Clock clock;

  PartnerTokens(JdbcClient jdbc, Partners partners, Clock clock) {
    this.jdbc = jdbc;
    this.partners = partners;
    this.clock = clock;
  }

  /**
   * Makes a token for a partner of the present organization.
   *
   * @param label what it is for, such as the name of their system
   * @return the token itself, for the only time
   */
  public Outcome<String> issue(PartnerId partner, String label) {
    if (partners.find(partner).filter(Partners.Partner::active).isEmpty()) {
      return Outcome.refused("There is no such active partner");
    }
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      return Outcome.refused("label", "Say in a few words which system will use it");
    }
    String token = "hrp_" + OneTime.link();
    jdbc.sql(
            """
            insert into partner_token (id, organization_id, partner_id, label, token_hash, created_at)
            values (:id, :organization, :partner, :label, :hash, :now)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("partner", partner.value())
        .param("label", label.strip())
        .param("hash", OneTime.hash(token))
        .param("now", Sql.at(clock.instant()))
        .update();
    return Outcome.done(token);
  }

  /** Ends a token of the present organization at once. */
  public boolean revoke(UUID id) {
    return jdbc.sql(
                """
                update partner_token set revoked_at = :now
                 where id = :id and organization_id = :organization and revoked_at is null
                """)
            .param("now", Sql.at(clock.instant()))
            .param("id", id)
            .param("organization", Tenant.current().value())
            .update()
        == 1;
  }

  /** Of one partner of the present organization, newest first. */
  @Transactional(readOnly = true)
  public List<Token> of(PartnerId partner) {
    return jdbc.sql(
            """
            select id, label, created_at, last_used_on, revoked_at from partner_token
             where organization_id = :organization and partner_id = :partner order by created_at desc, id
            """)
        .param("organization", Tenant.current().value())
        .param("partner", partner.value())
        .query(PartnerTokens::token)
        .list();
  }

  /** Whom a token belongs to; empty for one that never was, was revoked, or whose partner is no longer active. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED) // no organization is known before, and it may not change within one
  public Optional<Caller> find(String token) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Optional<Caller> caller =
        jdbc.sql("select organization_id, partner_id from partner_token where token_hash = :hash and revoked_at is null")
            .param("hash", OneTime.hash(token))
            .query(
                (row, n) ->
                    new Caller(
                        Sql.id(row, "organization_id", OrganizationId::new), Sql.id(row, "partner_id", PartnerId::new)))
            .optional();
    caller.ifPresent(
        known ->
            // A day is enough to see whether it is in use, and one write a day instead of one a call.
            jdbc.sql(
                    """
                    update partner_token set last_used_on = :today
                     where token_hash = :hash and last_used_on is distinct from :today
                    """)
                .param("today", today)
                .param("hash", OneTime.hash(token))
                .update());
    return caller.filter(this::isActive);
  }

  private boolean isActive(Caller caller) {
    return Tenant.in(
        caller.organization(), () -> partners.find(caller.partner()).filter(Partners.Partner::active).isPresent());
  }

  private static Token token(ResultSet row, int n) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        row.getString("label"),
        Sql.instant(row, "created_at"),
        Sql.dateOrNull(row, "last_used_on"),
        Sql.instantOrNull(row, "revoked_at"));
  }
}
