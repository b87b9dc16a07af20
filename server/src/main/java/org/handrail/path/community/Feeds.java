package org.handrail.path.community;

import java.time.Instant;
import java.util.List;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lists that were read in. */
@Repository
@Transactional(readOnly = true)
public class Feeds {
  private final JdbcClient jdbc;

  Feeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One list.
   *
   * @param open entries it holds now
   * @param refused rows that were skipped the last time
   */
  public record Summary(String name, FeedFormat format, Instant readAt, int open, int refused) {}

  /** By format and name. */
  public List<Summary> all() {
    return jdbc.sql("select name, format, imported_at, rows_open, rows_refused from community_feed order by format, name")
        .query((row, n) -> new Summary(row.getString("name"), FeedFormat.valueOf(row.getString("format")), Sql.instant(row, "imported_at"),
            row.getInt("rows_open"), row.getInt("rows_refused")))
        .list();
  }
}
