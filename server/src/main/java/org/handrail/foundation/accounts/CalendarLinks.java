package org.handrail.foundation.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Secret addresses for calendars: whoever has one reads when an account has appointments, until its owner ends it. */
@Repository
@Transactional
public class CalendarLinks {
  private static final String PATH = "/cal/";
  private static final Duration NOTED = Duration.ofMinutes(5);

  /**
   * A link that works.
   *
   * @param read when a calendar read it last, to a few minutes; null before the first time
   */
  public record Working(Instant made, @Nullable Instant read) {}

  private record Row(AccountId account, OrganizationId organization) {}

  private final JdbcClient jdbc;
  private final LinkSettings settings;
  private final CurrentActor actors;
  private final Clock clock;

  CalendarLinks(JdbcClient jdbc, LinkSettings settings, CurrentActor actors, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * A link for the present account; the one before it opens nothing any more.
   *
   * @return the full address, shown this once
   */
  public String make() {
    String token = OneTime.link();
    jdbc.sql(
            """
            insert into calendar_link (account_id, organization_id, token_hash, made_at)
            values (:account, :organization, :hash, :now)
            on conflict (account_id) do update set token_hash = :hash, made_at = :now, read_at = null
            """)
        .param("account", Acting.actor().account().value())
        .param("organization", Acting.actor().organization().value())
        .param("hash", OneTime.hash(token))
        .param("now", Sql.at(clock.instant()))
        .update();
    return settings.to(PATH + token + ".ics");
  }

  /** The present account's link opens nothing any more. */
  public void end() {
    jdbc.sql("delete from calendar_link where account_id = :account").param("account", Acting.actor().account().value()).update();
  }

  @Transactional(readOnly = true)
  public Optional<Working> working() {
    return jdbc.sql("select made_at, read_at from calendar_link where account_id = :account")
        .param("account", Acting.actor().account().value())
        .query((row, n) -> new Working(Sql.instant(row, "made_at"), Sql.instantOrNull(row, "read_at")))
        .optional();
  }

  /** Whose calendar a token opens; empty for one that opens none, and while its account is closed. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Optional<Actor> open(String token) {
    Instant now = clock.instant();
    Optional<Actor> owner =
        jdbc.sql("select account_id, organization_id from calendar_link where token_hash = :hash")
            .param("hash", OneTime.hash(token))
            .query((row, n) -> new Row(Sql.id(row, "account_id", AccountId::new), Sql.id(row, "organization_id", OrganizationId::new)))
            .optional()
            .flatMap(row -> actors.load(new SignedInAccount(row.account(), row.organization(), now)));
    owner.ifPresent(actor ->
        jdbc.sql("update calendar_link set read_at = :now where account_id = :account and (read_at is null or read_at < :before)")
            .param("now", Sql.at(now))
            .param("before", Sql.at(now.minus(NOTED)))
            .param("account", actor.account().value())
            .update());
    return owner;
  }
}
