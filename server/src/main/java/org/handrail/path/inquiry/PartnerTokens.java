package org.handrail.path.inquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens with which partners' systems send referrals. A token names its organization in clear, so that the row can be found under that
 * organization's row security; what proves it is 256 random bits, of which only a hash is kept.
 */
@Repository
public class PartnerTokens {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Partners partners;
  private final Organizations organizations;
  private final Clock clock;

  PartnerTokens(JdbcClient jdbc, Partners partners, Organizations organizations, Clock clock) {
    this.jdbc = jdbc;
    this.partners = partners;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Makes a token; the answer is shown once and never again. */
  @Transactional
  public Outcome<String> issue(PartnerId partner, String label) {
    if (partners.find(partner).filter(Partners.Partner::active).isEmpty()) return Outcome.refused("partner", "Choose the partner");
    if (label.isBlank() || label.length() > 100) return Outcome.refused("label", "Say what system it is for, in at most 100 characters");
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    String token = "hr_" + organizations.current().slug() + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    jdbc.sql(
            """
            insert into partner_token (id, organization_id, partner_id, token_hash, label, created_at, created_by)
            values (:id, :organization, :partner, :hash, :label, :now, :by)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("partner", partner.value())
        .param("hash", hash(token))
        .param("label", label.strip())
        .param("now", Sql.at(clock.instant()))
        .param("by", Acting.actor().staffId().value())
        .update();
    return Outcome.done(token);
  }

  /** Ends a token at once. */
  @Transactional
  public Outcome<UUID> revoke(UUID id) {
    int revoked = jdbc.sql("update partner_token set revoked_at = :now, revoked_by = :by where id = :id and revoked_at is null")
        .param("now", Sql.at(clock.instant()))
        .param("by", Acting.actor().staffId().value())
        .param("id", id)
        .update();
    return revoked == 1 ? Outcome.done(id) : Outcome.refused("This token was ended before.");
  }

  /** All of the organization, those that count first, then by partner. */
  @Transactional(readOnly = true)
  public List<PartnerToken> all() {
    return jdbc.sql("select * from partner_token order by revoked_at is not null, created_at, id")
        .query((row, n) -> {
          PartnerId partner = Sql.id(row, "partner_id", PartnerId::new);
          return new PartnerToken(
              row.getObject("id", UUID.class), partner, partners.find(partner).map(Partners.Partner::name).orElse(""), row.getString("label"),
              Sql.instant(row, "created_at"), Sql.instantOrNull(row, "last_used_at"), Sql.instantOrNull(row, "revoked_at"));
        })
        .list();
  }

  static String hash(String token) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
