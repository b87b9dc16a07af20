package org.handrail.path.inquiry;

import java.time.Clock;
import java.util.Optional;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks a token up by its hash and notes that it was used. */
@UseCase
class UseToken {

  private final JdbcClient jdbc;
  private final Partners partners;
  private final Clock clock;

  UseToken(JdbcClient jdbc, Partners partners, Clock clock) {
    this.jdbc = jdbc;
    this.partners = partners;
    this.clock = clock;
  }

  Optional<PartnerId> use(String hash) {
    return jdbc.sql("update partner_token set last_used_at = :now where token_hash = :hash and revoked_at is null returning partner_id")
        .param("now", Sql.at(clock.instant()))
        .param("hash", hash)
        .query((row, n) -> Sql.id(row, "partner_id", PartnerId::new))
        .optional()
        .filter(partner -> partners.find(partner).map(Partners.Partner::active).orElse(false));
  }
}
