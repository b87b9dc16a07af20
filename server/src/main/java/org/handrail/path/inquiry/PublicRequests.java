package org.handrail.path.inquiry;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Limits how often one internet address may use the public forms: enough for a family or a hospital ward, too little for a machine. */
@Component
class PublicRequests {

  static final String TOO_OFTEN = "Many requests came from your connection in the last hour. Please call us instead; in danger call 988 or 911";

  private static final int MOST_AN_HOUR = 10;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  PublicRequests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Counts this request; false when there were too many in the last hour. */
  @Transactional
  boolean mayAsk(String client) {
    Instant now = clock.instant();
    String key = keyed(client);
    jdbc.sql("delete from public_request where at < :old").param("old", Sql.at(now.minus(KEPT))).update();
    int before = jdbc.sql("select count(*) from public_request where client = :client and at > :since")
        .param("client", key)
        .param("since", Sql.at(now.minus(HOUR)))
        .query(Integer.class)
        .single();
    if (before >= MOST_AN_HOUR) return false;
    jdbc.sql("insert into public_request (organization_id, client, at) values (:organization, :client, :now)")
        .param("organization", Tenant.current().value())
        .param("client", key)
        .param("now", Sql.at(now))
        .update();
    return true;
  }

  private static String keyed(String client) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Tenant.current().toString().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(client.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
