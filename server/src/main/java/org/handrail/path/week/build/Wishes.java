package org.handrail.path.week.build;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.path.week.CurriculumId;
import org.handrail.path.week.GroupId;
import org.handrail.path.week.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a program asks of its next week: groups that are wanted, and groups that stay. */
@Repository
@Transactional(readOnly = true)
public class Wishes {
  private final JdbcClient jdbc;

  Wishes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Wish> of(ProgramId program) {
    return jdbc.sql("select * from week_wish where program_id = :program order by name, id")
        .param("program", program.value())
        .query(
            (row, n) ->
                new Wish(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("session_type"),
                    Sql.idOrNull(row, "curriculum_id", CurriculumId::new),
                    row.getInt("minutes"),
                    row.getInt("break_minutes"),
                    row.getInt("seats"),
                    row.getBoolean("telehealth"),
                    row.getInt("leaders"),
                    row.getInt("times"),
                    Arrays.stream((UUID[]) row.getArray("tracks").getArray()).map(TrackId::new).toList()))
        .list();
  }

  public List<GroupId> pinned() {
    return jdbc.sql("select group_id from week_pin order by group_id").query((row, n) -> Sql.id(row, "group_id", GroupId::new)).list();
  }
}
