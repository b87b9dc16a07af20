package org.handrail.foundation.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcClosedDays implements ClosedDays {
  private final JdbcClient jdbc;

  JdbcClosedDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<ClosedDay> find(ClosedDayId id) {
    return jdbc.sql("select * from closed_day where id = :id")
        .param("id", id.value())
        .query(JdbcClosedDays::closedDay)
        .optional();
  }

  @Override
  public Map<LocalDate, String> of(ProgramId program, LocalDate from, LocalDate until) {
    Map<LocalDate, String> days = new LinkedHashMap<>();
    jdbc.sql(
            """
            select c.day, c.reason
              from closed_day c
              join program p on p.organization_id = c.organization_id and p.site_id = c.site_id
             where p.id = :program and (c.program_id is null or c.program_id = p.id)
               and c.day >= :from and c.day < :until
             order by c.day, c.program_id nulls first
            """)
        .param("program", program.value())
        .param("from", from)
        .param("until", until)
        .query(row -> {
          days.put(Sql.date(row, "day"), row.getString("reason"));
        });
    return days;
  }

  @Override
  public List<ClosedDay> at(SiteId site, LocalDate from) {
    return jdbc.sql("select * from closed_day where site_id = :site and day >= :from order by day, program_id nulls first")
        .param("site", site.value())
        .param("from", from)
        .query(JdbcClosedDays::closedDay)
        .list();
  }

  private static ClosedDay closedDay(ResultSet row, int n) throws SQLException {
    return new ClosedDay(
        Sql.id(row, "id", ClosedDayId::new),
        Sql.id(row, "site_id", SiteId::new),
        Sql.idOrNull(row, "program_id", ProgramId::new),
        Sql.date(row, "day"),
        row.getString("reason"));
  }
}
