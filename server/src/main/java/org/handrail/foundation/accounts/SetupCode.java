package org.handrail.foundation.accounts;

import java.time.Clock;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The code that proves to an empty installation that its first visitor is the one who started it. */
@Service
@Transactional
public class SetupCode {
  /** Three groups of four: 59 bits, ten tries. */
  private static final int GROUPS = 3;

  private static final int TRIES = 10;

  private final Organizations organizations;
  private final JdbcClient jdbc;
  private final Clock clock;

  SetupCode(Organizations organizations, JdbcClient jdbc, Clock clock) {
    this.organizations = organizations;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * To be printed in the terminal at the start. Each start makes a new one.
   *
   * @return empty once there is an organization
   */
  public Optional<String> issue() {
    if (!isNeeded()) {
      return Optional.empty();
    }
    String code = OneTime.code(GROUPS);
    jdbc.sql(
            """
            insert into setup_code (code_hash, created_at) values (:hash, :now)
            on conflict (only_one) do update set code_hash = excluded.code_hash, created_at = excluded.created_at,
              tries = 0, used_at = null
            """)
        .param("hash", OneTime.hashOfCode(code))
        .param("now", Sql.at(clock.instant()))
        .update();
    return Optional.of(code);
  }

  /** Whether the installation is still empty. */
  @Transactional(readOnly = true)
  public boolean isNeeded() {
    return organizations.all().isEmpty();
  }

  /** Counts the try, whatever comes of it. */
  boolean isRight(String typed) {
    jdbc.sql("update setup_code set tries = tries + 1 where used_at is null").update();
    return jdbc.sql("select exists (select 1 from setup_code where code_hash = :hash and used_at is null and tries <= :tries)")
        .param("hash", OneTime.hashOfCode(typed))
        .param("tries", TRIES)
        .query(Boolean.class)
        .single();
  }

  /** True for exactly one of those who use it at the same moment, and never once there is an organization. */
  boolean use(String typed) {
    return jdbc.sql("update setup_code set used_at = :now where code_hash = :hash and used_at is null")
            .param("now", Sql.at(clock.instant()))
            .param("hash", OneTime.hashOfCode(typed))
            .update()
        == 1;
  }
}
