package org.handrail.foundation.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes tasks and their trail. Every change of state is a compare-and-set on the version. */
@Repository
class JdbcTasks {
  private final JdbcClient jdbc;

  JdbcTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty when a task of the same source exists. */
  Optional<TaskId> insert(NewTask task, Chain chain, Instant now, Instant due) {
    TaskId id = TaskId.next();
    int inserted =
        jdbc.sql(
                """
                insert into task (id, organization_id, source_key, kind, severity, chain, chain_version, title, detail,
                  link, patient_id, program_id, owner_staff, owner_role, opened_at, due_at, state)
                values (:id, :organization, :source, :kind, :severity, :chain, :chainVersion, :title, :detail,
                  :link, :patient, :program, :ownerStaff, :ownerRole, :now, :due, 'OPEN')
                on conflict on constraint task_once_per_source do nothing
                """)
            .param("id", id.value())
            .param("organization", Tenant.current().value())
            .param("source", task.sourceKey())
            .param("kind", task.kind())
            .param("severity", task.severity().name())
            .param("chain", chain.name())
            .param("chainVersion", chain.version())
            .param("title", task.title())
            .param("detail", task.detail())
            .param("link", task.link())
            .param("patient", Sql.uuidOrNull(task.patient()))
            .param("program", Sql.uuidOrNull(task.program()))
            .param("ownerStaff", staff(task.owner()))
            .param("ownerRole", role(task.owner()))
            .param("now", Sql.at(now))
            .param("due", Sql.at(due))
            .update();
    if (inserted == 0) {
      return Optional.empty();
    }
    int step = 0;
    for (Chain.Step planned : chain.steps()) {
      plan(id, step++, planned, (planned.fromDue() ? due : now).plus(planned.after()));
    }
    return Optional.of(id);
  }

  private void plan(TaskId task, int step, Chain.Step planned, Instant due) {
    jdbc.sql(
            """
            insert into task_escalation (id, organization_id, task_id, step, due_at, while_state, target, otherwise)
            values (:id, :organization, :task, :step, :due, :while, :target, :otherwise)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("task", task.value())
        .param("step", step)
        .param("due", Sql.at(due))
        .param("while", planned.until().name())
        .param("target", planned.target() instanceof Chain.Target.RoleQueue(Role role) ? role.name() : "ON_CALL")
        .param("otherwise", planned.target() instanceof Chain.Target.OnCallList(Role role) ? role.name() : null)
        .update();
  }

  Optional<TaskId> ofSource(String sourceKey) {
    return jdbc.sql("select id from task where source_key = :source")
        .param("source", sourceKey)
        .query((row, n) -> Sql.id(row, "id", TaskId::new))
        .optional();
  }

  /** Puts the task in someone's list; once. */
  void reach(TaskId task, Owner owner, String why, Instant now) {
    jdbc.sql(
            """
            insert into task_reach (id, organization_id, task_id, staff_id, role, why, since)
            values (:id, :organization, :task, :staff, :role, :why, :now)
            on conflict do nothing
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("task", task.value())
        .param("staff", staff(owner))
        .param("role", role(owner))
        .param("why", why)
        .param("now", Sql.at(now))
        .update();
  }

  void record(TaskId task, Instant at, TaskStep.Kind kind, @Nullable StaffId by, String words) {
    jdbc.sql(
            """
            insert into task_step (id, organization_id, task_id, at, kind, by_staff, words)
            values (:id, :organization, :task, :at, :kind, :by, :words)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("task", task.value())
        .param("at", Sql.at(at))
        .param("kind", kind.name())
        .param("by", Sql.uuidOrNull(by))
        .param("words", words)
        .update();
  }

  boolean take(Task task, StaffId by, Instant now) {
    return 1
        == jdbc.sql(
                """
                update task set state = 'TAKEN', taken_by = :by, taken_at = :now, version = version + 1
                 where id = :id and version = :version and state = 'OPEN'
                """)
            .param("by", by.value())
            .param("now", Sql.at(now))
            .param("id", task.id().value())
            .param("version", task.version())
            .update();
  }

  /** Back to open, with the same or a new owner. */
  boolean hand(Task task, Owner to) {
    return 1
        == jdbc.sql(
                """
                update task set state = 'OPEN', taken_by = null, taken_at = null, owner_staff = :staff,
                  owner_role = :role, version = version + 1
                 where id = :id and version = :version and state <> 'CLOSED'
                """)
            .param("staff", staff(to))
            .param("role", role(to))
            .param("id", task.id().value())
            .param("version", task.version())
            .update();
  }

  boolean close(Task task, StaffId by, String action, String outcome, Instant now) {
    int closed =
        jdbc.sql(
                """
                update task set state = 'CLOSED', closed_by = :by, closed_at = :now, action = :action,
                  outcome = :outcome, version = version + 1
                 where id = :id and version = :version and state = 'TAKEN' and taken_by = :by
                """)
            .param("by", by.value())
            .param("now", Sql.at(now))
            .param("action", action)
            .param("outcome", outcome)
            .param("id", task.id().value())
            .param("version", task.version())
            .update();
    if (closed == 0) {
      return false;
    }
    for (String sql :
        List.of(
            "update task_reach set until = :now where task_id = :id and until is null",
            "update task_escalation set settled_at = :now where task_id = :id and settled_at is null")) {
      jdbc.sql(sql).param("now", Sql.at(now)).param("id", task.id().value()).update();
    }
    return true;
  }

  private static java.util.@Nullable UUID staff(Owner owner) {
    return owner instanceof Owner.Person(StaffId id) ? id.value() : null;
  }

  private static @Nullable String role(Owner owner) {
    return owner instanceof Owner.Queue(Role role) ? role.name() : null;
  }
}
