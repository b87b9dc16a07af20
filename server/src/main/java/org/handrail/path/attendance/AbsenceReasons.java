package org.handrail.path.attendance;

import java.time.Instant;
import java.util.List;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Why sessions were missed, counted: no person is in it. */
@Repository
@Transactional(readOnly = true)
public class AbsenceReasons {
  private final JdbcClient jdbc;
  private final AwayReasons reasons;

  AbsenceReasons(JdbcClient jdbc, AwayReasons reasons) {
    this.jdbc = jdbc;
    this.reasons = reasons;
  }

  /** How often a reason was given, and by how many people. */
  public record Line(String reason, int misses, int people) {}

  /** What was recorded and what was missed. @param recorded all entries, attended or not */
  public record Report(int recorded, int missed, List<Line> lines) {
    /** Of a hundred recorded, how many were missed; 0 where nothing was recorded. */
    public int percent() {
      return recorded == 0 ? 0 : Math.round(100f * missed / recorded);
    }
  }

  /** Sessions that began in the span, the most frequent reason first. */
  public Report between(Instant from, Instant until) {
    List<Line> lines =
        jdbc.sql(
                """
                select coalesce(reason, '') as reason, count(*) as misses, count(distinct patient_id) as people from attendance
                 where mode = 'AWAY' and starts_at >= :from and starts_at < :until
                 group by 1 order by 2 desc, 1
                """)
            .param("from", Sql.at(from))
            .param("until", Sql.at(until))
            .query((row, n) -> new Line(label(row.getString("reason")), row.getInt("misses"), row.getInt("people")))
            .list();
    int recorded =
        jdbc.sql("select count(*) from attendance where mode is not null and starts_at >= :from and starts_at < :until")
            .param("from", Sql.at(from))
            .param("until", Sql.at(until))
            .query(Integer.class)
            .single();
    return new Report(recorded, lines.stream().mapToInt(Line::misses).sum(), lines);
  }

  private String label(String code) {
    return code.isEmpty() ? "Not known yet" : reasons.find(code).map(AwayReasons.Reason::label).orElse(code);
  }
}
