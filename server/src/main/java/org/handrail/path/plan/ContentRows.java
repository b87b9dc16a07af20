package org.handrail.path.plan;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a version's content. Runs in the caller's transaction. */
@Repository
class ContentRows {
  private final JdbcClient jdbc;

  ContentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  PlanContent read(PlanVersionId version) {
    Map<UUID, List<Objective>> objectives = new HashMap<>();
    select("select * from plan_objective where version_id = :version order by position", version)
        .query(
            row -> {
              objectives
                  .computeIfAbsent(row.getObject("goal_id", UUID.class), k -> new ArrayList<>())
                  .add(
                      new Objective(
                          Sql.id(row, "id", ObjectiveId::new),
                          row.getString("words"),
                          row.getString("measure"),
                          Sql.dateOrNull(row, "target"),
                          Sql.idOrNull(row, "staff_id", StaffId::new)));
            });
    Map<UUID, List<Goal>> goals = new HashMap<>();
    select("select * from plan_goal where version_id = :version order by position", version)
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              goals
                  .computeIfAbsent(row.getObject("problem_id", UUID.class), k -> new ArrayList<>())
                  .add(
                      new Goal(
                          new GoalId(id), row.getString("about"), row.getString("words"),
                          objectives.getOrDefault(id, List.of())));
            });
    List<Problem> problems =
        select("select * from plan_problem where version_id = :version order by position", version)
            .query(
                (row, n) -> {
                  UUID id = row.getObject("id", UUID.class);
                  UUID diagnosis = row.getObject("diagnosis_id", UUID.class);
                  return new Problem(
                      new ProblemId(id),
                      Dimension.valueOf(row.getString("dimension")),
                      row.getString("statement"),
                      diagnosis == null ? null : new DiagnosisLink(diagnosis, row.getString("diagnosis_words")),
                      goals.getOrDefault(id, List.of()));
                })
            .list();
    return new PlanContent(problems, services(version));
  }

  private List<PlannedService> services(PlanVersionId version) {
    Map<UUID, Set<GoalId>> served = new HashMap<>();
    select("select service_id, goal_id from plan_service_goal where version_id = :version", version)
        .query(
            row -> {
              served
                  .computeIfAbsent(row.getObject("service_id", UUID.class), k -> new HashSet<>())
                  .add(Sql.id(row, "goal_id", GoalId::new));
            });
    return select("select * from plan_service where version_id = :version order by position", version)
        .query(
            (row, n) -> {
              UUID id = row.getObject("id", UUID.class);
              return new PlannedService(
                  new ServiceId(id),
                  ServiceKind.valueOf(row.getString("kind")),
                  row.getString("name"),
                  row.getInt("times"),
                  Frequency.valueOf(row.getString("per")),
                  row.getInt("minutes"),
                  Sql.idOrNull(row, "staff_id", StaffId::new),
                  served.getOrDefault(id, Set.of()));
            })
        .list();
  }

  /** Puts this content in the place of what the draft held. */
  void replace(PlanVersionId version, PlanContent content) {
    for (String table : List.of("plan_service_goal", "plan_service", "plan_objective", "plan_goal", "plan_problem")) {
      select("delete from " + table + " where version_id = :version", version).update();
    }
    int at = 0;
    for (Problem problem : content.problems()) {
      insert(version, problem, at++);
    }
    at = 0;
    for (PlannedService service : content.services()) {
      insert(version, service, at++);
    }
  }

  private void insert(PlanVersionId version, Problem problem, int at) {
    DiagnosisLink diagnosis = problem.diagnosis();
    row("""
        insert into plan_problem (organization_id, version_id, id, position, dimension, statement, diagnosis_id, diagnosis_words)
        values (:organization, :version, :id, :at, :dimension, :statement, :diagnosis, :diagnosisWords)
        """, version, problem.id().value(), at)
        .param("dimension", problem.dimension().name())
        .param("statement", problem.statement())
        .param("diagnosis", diagnosis == null ? null : diagnosis.id(), Types.OTHER)
        .param("diagnosisWords", diagnosis == null ? null : diagnosis.words(), Types.VARCHAR)
        .update();
    int n = 0;
    for (Goal goal : problem.goals()) {
      row("""
          insert into plan_goal (organization_id, version_id, id, problem_id, position, about, words)
          values (:organization, :version, :id, :problem, :at, :about, :words)
          """, version, goal.id().value(), n++)
          .param("problem", problem.id().value())
          .param("about", goal.about())
          .param("words", goal.words())
          .update();
      insert(version, goal);
    }
  }

  private void insert(PlanVersionId version, Goal goal) {
    int n = 0;
    for (Objective objective : goal.objectives()) {
      row("""
          insert into plan_objective (organization_id, version_id, id, goal_id, position, words, measure, target, staff_id)
          values (:organization, :version, :id, :goal, :at, :words, :measure, :target, :staff)
          """, version, objective.id().value(), n++)
          .param("goal", goal.id().value())
          .param("words", objective.words())
          .param("measure", objective.measure())
          .param("target", objective.target(), Types.DATE)
          .param("staff", staff(objective.staff()), Types.OTHER)
          .update();
    }
  }

  private void insert(PlanVersionId version, PlannedService service, int at) {
    row("""
        insert into plan_service (organization_id, version_id, id, position, kind, name, times, per, minutes, staff_id)
        values (:organization, :version, :id, :at, :kind, :name, :times, :per, :minutes, :staff)
        """, version, service.id().value(), at)
        .param("kind", service.kind().name())
        .param("name", service.name())
        .param("times", service.times())
        .param("per", service.per().name())
        .param("minutes", service.minutes())
        .param("staff", staff(service.staff()), Types.OTHER)
        .update();
    for (GoalId goal : service.goals()) {
      jdbc.sql(
              """
              insert into plan_service_goal (organization_id, version_id, service_id, goal_id)
              values (:organization, :version, :service, :goal)
              """)
          .param("organization", Tenant.current().value())
          .param("version", version.value())
          .param("service", service.id().value())
          .param("goal", goal.value())
          .update();
    }
  }

  private static @Nullable UUID staff(@Nullable StaffId staff) {
    return Sql.uuidOrNull(staff);
  }

  private JdbcClient.StatementSpec select(String sql, PlanVersionId version) {
    return jdbc.sql(sql).param("version", version.value());
  }

  private JdbcClient.StatementSpec row(String sql, PlanVersionId version, UUID id, int at) {
    return select(sql, version).param("organization", Tenant.current().value()).param("id", id).param("at", at);
  }
}
