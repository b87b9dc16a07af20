package org.handrail.path.week.build;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.WeekProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Finds builds of weeks. */
@Repository
@Transactional(readOnly = true)
public class Builds {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Builds(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public Optional<Build> find(BuildId id) {
    return jdbc.sql("select * from week_build where id = :id").param("id", id.value()).query(this::build).optional();
  }

  /** @throws NoSuchElementException when there is none: ids come from our own rows */
  public Build get(BuildId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No build " + id));
  }

  /** A program's latest, the newest first. */
  public List<Build> of(ProgramId program, int most) {
    return jdbc.sql("select * from week_build where program_id = :program order by asked_at desc, id limit :most")
        .param("program", program.value())
        .param("most", most)
        .query(this::build)
        .list();
  }

  /** How many were asked for before this one and have not ended. */
  public int before(Build build) {
    return jdbc.sql("select count(*) from week_build where state in ('WAITING', 'SOLVING') and (asked_at, id) < (:at, :id)")
        .param("at", Sql.at(build.askedAt()))
        .param("id", build.id().value())
        .query(Integer.class)
        .single();
  }

  /** Those nobody works on, though they should be: a program that was restarted left them. */
  List<BuildId> left() {
    return jdbc.sql(
            """
            select id from week_build
             where (state = 'SOLVING' and heartbeat_at < clock_timestamp() - interval '20 seconds')
                or (state = 'WAITING' and coalesce(heartbeat_at, '-infinity') < clock_timestamp() - interval '20 seconds')
             order by asked_at, id
            """)
        .query((row, n) -> Sql.id(row, "id", BuildId::new))
        .list();
  }

  private Build build(ResultSet row, int n) throws SQLException {
    String best = row.getString("best");
    @Nullable BuiltWeek week = best == null ? null : json.readValue(best, BuiltWeek.class);
    return new Build(
        Sql.id(row, "id", BuildId::new),
        row.getInt("version"),
        Sql.id(row, "program_id", ProgramId::new),
        Build.Kind.valueOf(row.getString("kind")),
        Sql.date(row, "from_on"),
        Sql.date(row, "until_on"),
        row.getString("about"),
        row.getInt("seconds"),
        Build.State.valueOf(row.getString("state")),
        new Frozen(json.readValue(row.getString("problem"), WeekProblem.class), json.readValue(row.getString("keys"), Keys.class)),
        week,
        Sql.id(row, "asked_by", StaffId::new),
        Sql.instant(row, "asked_at"),
        Sql.idOrNull(row, "decided_by", StaffId::new),
        Sql.instantOrNull(row, "decided_at"),
        row.getString("decided_why"));
  }
}
