package org.handrail.foundation.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links with which a partner acts without an account, each for one thing: the link is sent, a one-time code is told another way. */
@Repository
@Transactional
public class PartnerLinks {
  private static final int GROUPS = 2;
  private static final int TRIES = 5;

  /**
   * A new link and its code, shown this once.
   *
   * @param link a full address
   * @param until last moment at which the link works
   */
  public record Made(UUID id, String link, String code, Instant until) {}

  /** A link that works, and what it is for. */
  public record Found(UUID id, OrganizationId organization, UUID subject) {}

  private final JdbcClient jdbc;
  private final LinkSettings settings;
  private final Throttle throttle;
  private final Clock clock;

  PartnerLinks(JdbcClient jdbc, LinkSettings settings, Throttle throttle, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * Makes a link; the one before it ends.
   *
   * @param subject what it is for, such as a hand-off's id
   * @param path where it is opened; the token follows
   */
  public Made make(UUID subject, String path, Duration works, Duration codeWorks) {
    end(subject);
    Instant now = clock.instant();
    String token = OneTime.link();
    var made = new Made(Ids.next(), settings.to(path + token), OneTime.code(GROUPS), now.plus(works));
    jdbc.sql(
            """
            insert into partner_link (id, organization_id, subject, token_hash, code_hash, code_until, created_at, expires_at)
            values (:id, :organization, :subject, :token, :code, :codeUntil, :now, :until)
            """)
        .param("id", made.id())
        .param("organization", Tenant.current().value())
        .param("subject", subject)
        .param("token", OneTime.hash(token))
        .param("code", OneTime.hashOfCode(made.code()))
        .param("codeUntil", Sql.at(now.plus(codeWorks)))
        .param("now", Sql.at(now))
        .param("until", Sql.at(made.until()))
        .update();
    return made;
  }

  /** Another code for a link that works; the one before it ends. Empty when no link works. */
  public Optional<String> code(UUID subject, Duration works) {
    Instant now = clock.instant();
    String code = OneTime.code(GROUPS);
    int changed = jdbc.sql(
            """
            update partner_link set code_hash = :code, code_until = :until, tries = 0
             where organization_id = :organization and subject = :subject and ended_at is null and expires_at > :now
            """)
        .param("code", OneTime.hashOfCode(code))
        .param("until", Sql.at(now.plus(works)))
        .param("organization", Tenant.current().value())
        .param("subject", subject)
        .param("now", Sql.at(now))
        .update();
    return changed == 1 ? Optional.of(code) : Optional.empty();
  }

  /** Until when a link for this works. */
  @Transactional(readOnly = true)
  public Optional<Instant> works(UUID subject) {
    return jdbc.sql(
            """
            select expires_at from partner_link
             where organization_id = :organization and subject = :subject and ended_at is null and expires_at > :now
            """)
        .param("organization", Tenant.current().value())
        .param("subject", subject)
        .param("now", Sql.at(clock.instant()))
        .query((row, n) -> Sql.instant(row, "expires_at"))
        .optional();
  }

  /** The link opens nothing any more, at once, also where it is open. */
  public void end(UUID subject) {
    jdbc.sql("update partner_link set ended_at = :now where organization_id = :organization and subject = :subject and ended_at is null")
        .param("now", Sql.at(clock.instant()))
        .param("organization", Tenant.current().value())
        .param("subject", subject)
        .update();
  }

  /** The link of a token, while it works. */
  @Transactional(readOnly = true)
  public Optional<Found> find(String token) {
    return jdbc.sql("select id, organization_id, subject from partner_link where token_hash = :token and ended_at is null and expires_at > :now")
        .param("token", OneTime.hash(token))
        .param("now", Sql.at(clock.instant()))
        .query((row, n) -> new Found(row.getObject("id", UUID.class), Sql.id(row, "organization_id", OrganizationId::new),
            row.getObject("subject", UUID.class)))
        .optional();
  }

  /**
   * Counts a try of a code from an address.
   *
   * @return how long to wait, when there were too many from there
   */
  public Optional<Duration> tooOften(String address) {
    return throttle.enter(Limits.CODE_ADDRESS, address);
  }

  /** True for exactly one who gives the right code, once; wrong ones are counted, and after a few the code is dead. */
  public boolean open(Found link, String code, String address) {
    boolean opened = tried(link, code);
    if (opened) {
      throttle.takeBack(Limits.CODE_ADDRESS, address);
    }
    return opened;
  }

  private boolean tried(Found link, String code) {
    return jdbc.sql(
            """
            update partner_link set tries = tries + 1, code_hash = case when code_hash = :code then null else code_hash end
             where id = :id and ended_at is null and expires_at > :now and code_until > :now and tries < :tries and code_hash is not null
            returning code_hash is null as opened
            """)
        .param("code", OneTime.hashOfCode(code))
        .param("id", link.id())
        .param("now", Sql.at(clock.instant()))
        .param("tries", TRIES)
        .query((row, n) -> row.getBoolean("opened"))
        .optional()
        .orElse(false);
  }

  int forgetOld(Instant before) {
    return jdbc.sql("delete from partner_link where expires_at < :before").param("before", Sql.at(before)).update();
  }
}
