package org.handrail.foundation.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The waiting steps of the chains. */
@Repository
class JdbcEscalations {
  /** A step whose time has come and which still applies. */
  record Waiting(
      UUID id, TaskId task, String kind, Severity severity, @Nullable ProgramId program, Chain.Target target) {}

  // Locked and skipped when locked: two jobs at once never tell the same people twice. A step for untaken tasks waits
  // while someone is acting and counts again when they give the task back.
  private static final String DUE =
      """
      select e.id, e.task_id, e.target, e.otherwise, t.kind, t.severity, t.program_id
        from task_escalation e
        join task t on t.organization_id = e.organization_id and t.id = e.task_id
       where e.settled_at is null and e.due_at <= :now
         and (t.state = 'OPEN' or (t.state = 'TAKEN' and e.while_state = 'UNCLOSED'))
      """;

  private final JdbcClient jdbc;

  JdbcEscalations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Waiting> due(TaskId task, Instant now) {
    return jdbc.sql(DUE + " and e.task_id = :task order by e.step for update of e")
        .param("now", Sql.at(now))
        .param("task", task.value())
        .query(JdbcEscalations::waiting)
        .list();
  }

  List<Waiting> due(Instant now) {
    return jdbc.sql(DUE + " order by e.due_at, e.id limit 500 for update of e skip locked")
        .param("now", Sql.at(now))
        .query(JdbcEscalations::waiting)
        .list();
  }

  void settled(Waiting step, Instant now) {
    jdbc.sql("update task_escalation set settled_at = :now where id = :id")
        .param("now", Sql.at(now))
        .param("id", step.id())
        .update();
  }

  private static Waiting waiting(ResultSet row, int n) throws SQLException {
    String target = row.getString("target");
    String otherwise = row.getString("otherwise");
    return new Waiting(
        row.getObject("id", UUID.class),
        Sql.id(row, "task_id", TaskId::new),
        row.getString("kind"),
        Severity.valueOf(row.getString("severity")),
        Sql.idOrNull(row, "program_id", ProgramId::new),
        otherwise == null
            ? new Chain.Target.RoleQueue(Role.valueOf(target))
            : new Chain.Target.OnCallList(Role.valueOf(otherwise)));
  }
}
