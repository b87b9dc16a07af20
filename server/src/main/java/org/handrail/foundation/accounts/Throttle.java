package org.handrail.foundation.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries before they are made, so that a hundred at once count as a hundred, also over several nodes. A try is counted
 * whether or not what it names exists.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Throttle {
  private final JdbcClient jdbc;
  private final Clock clock;

  Throttle(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One more try.
   *
   * @return how long to wait, when there were more than allowed since the window opened
   */
  Optional<Duration> enter(Limits.Limit limit, String what) {
    Instant now = clock.instant();
    record Row(int tries, Instant until) {}
    Row row =
        jdbc.sql(
                """
                insert into attempt as a (key, tries, window_since, window_until) values (:key, 1, :now, :until)
                on conflict (key) do update set
                  tries = case when a.window_until <= :now then 1 else a.tries + 1 end,
                  window_since = case when a.window_until <= :now then :now else a.window_since end,
                  window_until = case when a.window_until <= :now then :until else a.window_until end
                returning tries, window_until
                """)
            .param("key", key(limit, what))
            .param("now", Sql.at(now))
            .param("until", Sql.at(now.plus(limit.within())))
            .query((found, n) -> new Row(found.getInt("tries"), Sql.instant(found, "window_until")))
            .single();
    return row.tries() > limit.tries() ? Optional.of(Duration.between(now, row.until())) : Optional.empty();
  }

  /** It was the right person: their earlier slips do not count. */
  void forget(Limits.Limit limit, String what) {
    jdbc.sql("delete from attempt where key = :key").param("key", key(limit, what)).update();
  }

  /** It was the right person behind an address that others share: only this try does not count. */
  void takeBack(Limits.Limit limit, String what) {
    jdbc.sql("update attempt set tries = greatest(tries - 1, 0) where key = :key").param("key", key(limit, what)).update();
  }

  int forgetOld() {
    return jdbc.sql("delete from attempt where window_until < :now").param("now", Sql.at(clock.instant())).update();
  }

  private static byte[] key(Limits.Limit limit, String what) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((limit.name() + " " + what).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
