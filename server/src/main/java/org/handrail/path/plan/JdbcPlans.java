package org.handrail.path.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.documents.SignatureId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcPlans implements Plans {
  private final JdbcClient jdbc;
  private final ContentRows content;

  JdbcPlans(JdbcClient jdbc, ContentRows content) {
    this.jdbc = jdbc;
    this.content = content;
  }

  @Override
  public Optional<Plan> open(PatientId patient) {
    return jdbc.sql("select * from plan where patient_id = :patient and ended_at is null")
        .param("patient", patient.value())
        .query(JdbcPlans::plan)
        .optional();
  }

  @Override
  public Optional<PlanVersion> active(PatientId patient) {
    return version("where patient_id = :patient and state = 'ACTIVE'", patient);
  }

  @Override
  public Optional<PlanVersion> pending(PatientId patient) {
    return version("where patient_id = :patient and state in ('DRAFT', 'PROPOSED')", patient);
  }

  private Optional<PlanVersion> version(String where, PatientId patient) {
    return jdbc.sql("select * from plan_version " + where)
        .param("patient", patient.value())
        .query(this::version)
        .optional();
  }

  @Override
  public Optional<PlanVersion> find(PatientId patient, PlanVersionId id) {
    return jdbc.sql("select * from plan_version where patient_id = :patient and id = :id")
        .param("patient", patient.value())
        .param("id", id.value())
        .query(this::version)
        .optional();
  }

  @Override
  public List<VersionLine> versions(PatientId patient) {
    return jdbc.sql(
            """
            select v.* from plan_version v join plan p on p.organization_id = v.organization_id and p.id = v.plan_id
             where v.patient_id = :patient order by p.started_at desc, v.number desc
            """)
        .param("patient", patient.value())
        .query(
            (row, n) ->
                new VersionLine(
                    Sql.id(row, "id", PlanVersionId::new),
                    Sql.id(row, "plan_id", PlanId::new),
                    row.getInt("number"),
                    VersionState.valueOf(row.getString("state")),
                    Sql.id(row, "changed_by", StaffId::new),
                    Sql.instant(row, "changed_at"),
                    Sql.instantOrNull(row, "active_from"),
                    Sql.instantOrNull(row, "closed_at")))
        .list();
  }

  @Override
  public Map<ObjectiveId, Progress> progress(PatientId patient) {
    Map<ObjectiveId, Progress> latest = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (objective_id) objective_id, status, words, recorded_at, recorded_by
              from plan_progress where patient_id = :patient
             order by objective_id, recorded_at desc, id desc
            """)
        .param("patient", patient.value())
        .query(
            (row, n) ->
                new Progress(
                    Sql.id(row, "objective_id", ObjectiveId::new),
                    ObjectiveStatus.valueOf(row.getString("status")),
                    row.getString("words"),
                    Sql.instant(row, "recorded_at"),
                    Sql.id(row, "recorded_by", StaffId::new)))
        .list()
        .forEach(p -> latest.put(p.objective(), p));
    return latest;
  }

  @Override
  public List<PlanWords> words(PlanVersionId version) {
    return jdbc.sql("select * from plan_words where version_id = :version order by said_at, id")
        .param("version", version.value())
        .query(
            (row, n) ->
                new PlanWords(
                    version,
                    row.getString("words"),
                    row.getBoolean("disagrees"),
                    row.getBoolean("question"),
                    Sql.instant(row, "said_at")))
        .list();
  }

  @Override
  public List<PlanReview> reviews(PlanId plan) {
    return jdbc.sql("select * from plan_review where plan_id = :plan order by reviewed_at desc, id desc")
        .param("plan", plan.value())
        .query(
            (row, n) ->
                new PlanReview(
                    Sql.id(row, "id", PlanReviewId::new),
                    plan,
                    Sql.id(row, "version_id", PlanVersionId::new),
                    PlanReview.Decision.valueOf(row.getString("decision")),
                    row.getString("words"),
                    Sql.date(row, "reviewed_on"),
                    Sql.instant(row, "reviewed_at"),
                    Sql.id(row, "reviewed_by", StaffId::new),
                    Sql.id(row, "signature_id", SignatureId::new),
                    Sql.dateOrNull(row, "next_due")))
        .list();
  }

  private static Plan plan(ResultSet row, int n) throws SQLException {
    return new Plan(
        Sql.id(row, "id", PlanId::new),
        Sql.id(row, "patient_id", PatientId::new),
        Sql.id(row, "program_id", ProgramId::new),
        Sql.instant(row, "started_at"),
        Sql.instantOrNull(row, "ended_at"));
  }

  private PlanVersion version(ResultSet row, int n) throws SQLException {
    PlanVersionId id = Sql.id(row, "id", PlanVersionId::new);
    return new PlanVersion(
        id,
        Sql.id(row, "plan_id", PlanId::new),
        Sql.id(row, "patient_id", PatientId::new),
        row.getInt("number"),
        VersionState.valueOf(row.getString("state")),
        row.getInt("edit"),
        content.read(id),
        Sql.id(row, "made_by", StaffId::new),
        Sql.instant(row, "made_at"),
        Sql.id(row, "changed_by", StaffId::new),
        Sql.instant(row, "changed_at"),
        Sql.instantOrNull(row, "proposed_at"),
        row.getString("text"),
        Sql.instantOrNull(row, "active_from"),
        Sql.instantOrNull(row, "closed_at"));
  }
}
