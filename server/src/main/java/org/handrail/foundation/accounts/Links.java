package org.handrail.foundation.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links that let someone choose a password: each works once, and a new one ends the one before. */
@Repository
@Transactional
class Links {
  /** What a link is for. */
  enum Kind {
    INVITATION,
    RESET
  }

  /** @param token goes into the link and nowhere else */
  record Made(UUID id, String token, Instant until) {}

  record Found(UUID id, AccountId account, Kind kind) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Links(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Made make(Account account, Kind kind, Duration works) {
    end(account.id(), kind);
    Instant now = clock.instant();
    var made = new Made(Ids.next(), OneTime.link(), now.plus(works));
    jdbc.sql(
            """
            insert into account_token (id, organization_id, account_id, kind, token_hash, created_at, expires_at)
            values (:id, :organization, :account, :kind, :hash, :now, :until)
            """)
        .param("id", made.id())
        .param("organization", account.organization().value())
        .param("account", account.id().value())
        .param("kind", kind.name())
        .param("hash", OneTime.hash(made.token()))
        .param("now", Sql.at(now))
        .param("until", Sql.at(made.until()))
        .update();
    return made;
  }

  /** A link that still works. */
  @Transactional(readOnly = true)
  Optional<Found> find(String token) {
    return jdbc.sql(
            """
            select id, account_id, kind from account_token
             where token_hash = :hash and used_at is null and expires_at > :now
            """)
        .param("hash", OneTime.hash(token))
        .param("now", Sql.at(clock.instant()))
        .query(Links::found)
        .optional();
  }

  /** True for exactly one of those who use it at the same moment. */
  boolean use(Found link) {
    return jdbc.sql("update account_token set used_at = :now where id = :id and used_at is null")
            .param("now", Sql.at(clock.instant()))
            .param("id", link.id())
            .update()
        == 1;
  }

  void end(AccountId account, Kind kind) {
    jdbc.sql("update account_token set used_at = :now where account_id = :account and kind = :kind and used_at is null")
        .param("now", Sql.at(clock.instant()))
        .param("account", account.value())
        .param("kind", kind.name())
        .update();
  }

  /** Whether an invitation is waiting to be used. */
  @Transactional(readOnly = true)
  Optional<Instant> invitedUntil(AccountId account) {
    return jdbc.sql(
            """
            select expires_at from account_token
             where account_id = :account and kind = 'INVITATION' and used_at is null and expires_at > :now
             order by expires_at desc limit 1
            """)
        .param("account", account.value())
        .param("now", Sql.at(clock.instant()))
        .query((row, n) -> Sql.instant(row, "expires_at"))
        .optional();
  }

  int forgetOld(Instant before) {
    return jdbc.sql("delete from account_token where expires_at < :before").param("before", Sql.at(before)).update()
        + jdbc.sql("delete from join_code where expires_at < :before").param("before", Sql.at(before)).update();
  }

  private static Found found(ResultSet row, int n) throws SQLException {
    return new Found(
        row.getObject("id", UUID.class), Sql.id(row, "account_id", AccountId::new), Kind.valueOf(row.getString("kind")));
  }
}
