package org.handrail.foundation.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads tasks. */
@Repository
class TaskQueries {
  private static final String TASK =
      """
      select t.*, n.due_at as next_at, n.target as next_target
        from task t
        left join lateral (
          select e.due_at, e.target from task_escalation e
           where e.organization_id = t.organization_id and e.task_id = t.id and e.settled_at is null
             and (e.while_state = 'UNCLOSED' or t.state = 'OPEN')
           order by e.due_at limit 1) n on t.state <> 'CLOSED'
      """;

  private static final String ORDER =
      " order by array_position(array['DANGER','NEEDS_YOU','ROUTINE'], t.severity), t.due_at, t.id";

  private static final String REACHES =
      """
      t.id in (select r.task_id from task_reach r
                where r.until is null and (r.staff_id = :staff or r.role in (:roles)))
      """;

  private final JdbcClient jdbc;

  TaskQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Task> find(TaskId id) {
    return jdbc.sql(TASK + " where t.id = :id").param("id", id.value()).query(TaskQueries::task).optional();
  }

  Optional<Task> ofSource(String sourceKey) {
    return jdbc.sql(TASK + " where t.source_key = :source").param("source", sourceKey).query(TaskQueries::task).optional();
  }

  List<Task> openFor(StaffId staff, Set<Role> roles) {
    return jdbc.sql(TASK + " where t.state <> 'CLOSED' and " + REACHES + ORDER)
        .param("staff", staff.value())
        .param("roles", names(roles))
        .query(TaskQueries::task)
        .list();
  }

  List<Task> openFor(PatientId patient) {
    return jdbc.sql(TASK + " where t.state <> 'CLOSED' and t.patient_id = :patient" + ORDER)
        .param("patient", patient.value())
        .query(TaskQueries::task)
        .list();
  }

  List<Task> closedFor(PatientId patient, int limit) {
    return jdbc.sql(
            TASK + " where t.state = 'CLOSED' and t.patient_id = :patient order by t.closed_at desc, t.id limit :limit")
        .param("patient", patient.value())
        .param("limit", limit)
        .query(TaskQueries::task)
        .list();
  }

  Worklist.Counts counts(StaffId staff, Set<Role> roles, Instant now) {
    return jdbc.sql(
            """
            select count(*) as open,
                   count(*) filter (where t.severity = 'DANGER') as danger,
                   count(*) filter (where t.severity = 'NEEDS_YOU') as needs_you,
                   count(*) filter (where t.due_at < :now) as overdue
              from task t where t.state <> 'CLOSED' and
            """
                + REACHES)
        .param("now", Sql.at(now))
        .param("staff", staff.value())
        .param("roles", names(roles))
        .query(
            (row, n) ->
                new Worklist.Counts(
                    row.getInt("open"), row.getInt("danger"), row.getInt("needs_you"), row.getInt("overdue")))
        .single();
  }

  /** Whether the task stands in this person's list now. */
  boolean reaches(TaskId task, StaffId staff, Set<Role> roles) {
    return jdbc.sql("select exists (select 1 from task t where t.id = :task and " + REACHES + ")")
        .param("task", task.value())
        .param("staff", staff.value())
        .param("roles", names(roles))
        .query(Boolean.class)
        .single();
  }

  /** Whether the task stood in this person's list at some time. */
  boolean everReached(TaskId task, StaffId staff, Set<Role> roles) {
    return jdbc.sql(
            "select exists (select 1 from task_reach where task_id = :task and (staff_id = :staff or role in (:roles)))")
        .param("task", task.value())
        .param("staff", staff.value())
        .param("roles", names(roles))
        .query(Boolean.class)
        .single();
  }

  /** Whether an open alert about the patient waits for this person, or is being acted on by them. */
  boolean alerted(PatientId patient, StaffId staff, Set<Role> roles) {
    return jdbc.sql(
            """
            select exists (
              select 1 from task t
               where t.patient_id = :patient and t.severity = 'DANGER' and t.state <> 'CLOSED'
                 and (t.taken_by = :staff or exists (
                   select 1 from task_reach r
                    where r.organization_id = t.organization_id and r.task_id = t.id and r.until is null
                      and (r.staff_id = :staff or (t.state = 'OPEN' and r.role in (:roles))))))
            """)
        .param("patient", patient.value())
        .param("staff", staff.value())
        .param("roles", names(roles))
        .query(Boolean.class)
        .single();
  }

  List<TaskStep> steps(TaskId task) {
    return jdbc.sql("select at, kind, by_staff, words from task_step where task_id = :task order by at, id")
        .param("task", task.value())
        .query(
            (row, n) ->
                new TaskStep(
                    Sql.instant(row, "at"),
                    TaskStep.Kind.valueOf(row.getString("kind")),
                    Sql.idOrNull(row, "by_staff", StaffId::new),
                    row.getString("words")))
        .list();
  }

  String sourceKey(TaskId task) {
    return jdbc.sql("select source_key from task where id = :id").param("id", task.value()).query(String.class).single();
  }

  // An empty list is not SQL; nobody holds the role "-".
  private static List<String> names(Set<Role> roles) {
    return Stream.concat(roles.stream().map(Role::name), Stream.of("-")).toList();
  }

  private static Task task(ResultSet row, int n) throws SQLException {
    StaffId ownerStaff = Sql.idOrNull(row, "owner_staff", StaffId::new);
    return new Task(
        Sql.id(row, "id", TaskId::new),
        row.getInt("version"),
        row.getString("kind"),
        Severity.valueOf(row.getString("severity")),
        row.getString("chain"),
        row.getString("title"),
        row.getString("detail"),
        row.getString("link"),
        Sql.idOrNull(row, "patient_id", PatientId::new),
        Sql.idOrNull(row, "program_id", ProgramId::new),
        ownerStaff != null ? new Owner.Person(ownerStaff) : new Owner.Queue(Role.valueOf(row.getString("owner_role"))),
        Sql.instant(row, "opened_at"),
        Sql.instant(row, "due_at"),
        TaskState.valueOf(row.getString("state")),
        taken(row),
        closed(row),
        next(row));
  }

  private static Task.@Nullable Taken taken(ResultSet row) throws SQLException {
    StaffId by = Sql.idOrNull(row, "taken_by", StaffId::new);
    return by == null ? null : new Task.Taken(by, Sql.instant(row, "taken_at"));
  }

  private static Task.@Nullable Closed closed(ResultSet row) throws SQLException {
    StaffId by = Sql.idOrNull(row, "closed_by", StaffId::new);
    return by == null
        ? null
        : new Task.Closed(by, Sql.instant(row, "closed_at"), row.getString("action"), row.getString("outcome"));
  }

  private static Task.@Nullable NextStep next(ResultSet row) throws SQLException {
    Instant at = Sql.instantOrNull(row, "next_at");
    if (at == null) {
      return null;
    }
    String target = row.getString("next_target");
    return new Task.NextStep(at, target.equals("ON_CALL") ? "whoever is on call" : Role.valueOf(target).label());
  }
}
