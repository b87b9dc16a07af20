package org.handrail.foundation.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks an organization whose people are invented. Only there accounts may be made with a password somebody else chose, and
 * staff sign in without a second factor. A real organization can never become one: it has accounts.
 */
@Repository
@Transactional
public class DemoMark {
  private final JdbcClient jdbc;
  private final Clock clock;

  DemoMark(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Marks the present organization. Refused once anybody has an account there; doing it twice changes nothing. */
  public Outcome<Boolean> set() {
    if (isSet()) {
      return Outcome.done(true);
    }
    boolean used =
        jdbc.sql("select exists (select 1 from account where organization_id = :organization)")
            .param("organization", Tenant.current().value())
            .query(Boolean.class)
            .single();
    if (used) {
      return Outcome.refused("This organization has accounts: it cannot become a demo");
    }
    jdbc.sql("insert into demo_organization (organization_id, marked_at) values (:organization, :now) on conflict do nothing")
        .param("organization", Tenant.current().value())
        .param("now", Sql.at(clock.instant()))
        .update();
    return Outcome.done(true);
  }

  /** Until when the present demo has lived; empty where nobody wrote that down. */
  @Transactional(readOnly = true)
  public Optional<Instant> livedUntil() {
    return jdbc.sql("select lived_until from demo_organization where organization_id = :organization and lived_until is not null")
        .param("organization", Tenant.current().value())
        .query((row, n) -> Sql.instant(row, "lived_until"))
        .optional();
  }

  /** The present demo has lived until this moment. */
  public void lived(Instant until) {
    jdbc.sql("update demo_organization set lived_until = :until where organization_id = :organization")
        .param("until", Sql.at(until))
        .param("organization", Tenant.current().value())
        .update();
  }

  /** Whether the present organization is a demo. */
  @Transactional(readOnly = true)
  public boolean isSet() {
    return jdbc.sql("select exists (select 1 from demo_organization where organization_id = :organization)")
        .param("organization", Tenant.current().value())
        .query(Boolean.class)
        .single();
  }
}
