package org.handrail.path.week;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the pairs of patients who must not meet in a group. */
@Repository
@Transactional(readOnly = true)
public class KeepApart {
  private final JdbcClient jdbc;

  KeepApart(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Pairs that hold on the day or later, the newest first. */
  public List<KeptApart> on(LocalDate day) {
    return jdbc.sql("select * from keep_apart where until_on is null or until_on > :day order by from_on desc, id")
        .param("day", day)
        .query(
            (row, n) ->
                new KeptApart(
                    row.getObject("id", UUID.class),
                    row.getInt("version"),
                    Sql.id(row, "one_id", PatientId::new),
                    Sql.id(row, "other_id", PatientId::new),
                    row.getString("reason"),
                    Sql.date(row, "from_on"),
                    Sql.dateOrNull(row, "until_on")))
        .list();
  }
}
