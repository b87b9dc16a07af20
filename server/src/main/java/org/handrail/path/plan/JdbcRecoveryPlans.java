package org.handrail.path.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(readOnly = true)
class JdbcRecoveryPlans implements RecoveryPlans {
  private static final TypeReference<Map<String, RecoveryPlan.Part>> PARTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcRecoveryPlans(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<RecoveryPlan> current(PatientId patient, RecoveryPlanKind kind) {
    return in(patient, kind, RecoveryPlan.State.CURRENT);
  }

  @Override
  public Optional<RecoveryPlan> draft(PatientId patient, RecoveryPlanKind kind) {
    return in(patient, kind, RecoveryPlan.State.DRAFT);
  }

  @Override
  public Optional<RecoveryPlan> atHand(PatientId patient, RecoveryPlanKind kind) {
    return current(patient, kind).or(() -> draft(patient, kind));
  }

  @Override
  public List<RecoveryPlan> kept(PatientId patient, RecoveryPlanKind kind) {
    return jdbc.sql("select * from recovery_plan where patient_id = :patient and kind = :kind and state <> 'DRAFT' order by number desc")
        .param("patient", patient.value())
        .param("kind", kind.name())
        .query((row, n) -> plan(row))
        .list();
  }

  private Optional<RecoveryPlan> in(PatientId patient, RecoveryPlanKind kind, RecoveryPlan.State state) {
    return jdbc.sql("select * from recovery_plan where patient_id = :patient and kind = :kind and state = :state")
        .param("patient", patient.value())
        .param("kind", kind.name())
        .param("state", state.name())
        .query((row, n) -> plan(row))
        .optional();
  }

  /** One writer at a time for one plan of one person, until the transaction ends. */
  @Transactional
  void lock(PatientId patient, RecoveryPlanKind kind) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 314))").param("key", kind + ":" + patient).query(Integer.class).single();
  }

  /** The draft, begun from the one that counts where there is none yet. The caller holds the lock. */
  @Transactional
  RecoveryPlan open(PatientId patient, RecoveryPlanKind kind, String template, Instant now) {
    Optional<RecoveryPlan> draft = draft(patient, kind);
    if (draft.isPresent()) return draft.get();
    Optional<RecoveryPlan> current = current(patient, kind);
    jdbc.sql(
            """
            insert into recovery_plan (id, organization_id, patient_id, kind, number, state, content, template_version, changed_by, changed_by_staff, changed_at)
            values (:id, :organization, :patient, :kind, :number, 'DRAFT', cast(:content as jsonb), :template, :account, :staff, :now)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("kind", kind.name())
        .param("number", current.map(RecoveryPlan::number).orElse(0) + 1)
        .param("content", json.writeValueAsString(current.map(RecoveryPlan::parts).orElse(Map.of())))
        .param("template", template)
        .param("account", Acting.actor().account().value())
        .param("staff", Sql.uuidOrNull(Acting.actor().staff()), Types.OTHER)
        .param("now", Sql.at(now))
        .update();
    return draft(patient, kind).orElseThrow();
  }

  @Transactional
  void write(RecoveryPlan draft, String section, RecoveryPlan.Part part, Instant now) {
    var parts = new HashMap<>(draft.parts());
    parts.put(section, part);
    jdbc.sql(
            """
            update recovery_plan set content = cast(:content as jsonb), edit = edit + 1, changed_by = :account,
              changed_by_staff = :staff, changed_at = :now where id = :id and state = 'DRAFT'
            """)
        .param("content", json.writeValueAsString(parts))
        .param("account", Acting.actor().account().value())
        .param("staff", Sql.uuidOrNull(Acting.actor().staff()), Types.OTHER)
        .param("now", Sql.at(now))
        .param("id", draft.id())
        .update();
  }

  @Transactional
  void keep(RecoveryPlan draft, Instant now) {
    jdbc.sql("update recovery_plan set state = 'FORMER', replaced_at = :now where patient_id = :patient and kind = :kind and state = 'CURRENT'")
        .param("now", Sql.at(now))
        .param("patient", draft.patient().value())
        .param("kind", draft.kind().name())
        .update();
    jdbc.sql("update recovery_plan set state = 'CURRENT', kept_at = :now where id = :id and state = 'DRAFT'")
        .param("now", Sql.at(now))
        .param("id", draft.id())
        .update();
  }

  /** The day on which each person's first version of a kind began to count. */
  Map<PatientId, LocalDate> firstKept(RecoveryPlanKind kind, ZoneId zone) {
    var days = new HashMap<PatientId, LocalDate>();
    jdbc.sql("select patient_id, min(kept_at) as first from recovery_plan where kind = :kind and state <> 'DRAFT' group by patient_id")
        .param("kind", kind.name())
        .query(row -> {
          days.put(Sql.id(row, "patient_id", PatientId::new), Sql.instant(row, "first").atZone(zone).toLocalDate());
        });
    return days;
  }

  private RecoveryPlan plan(ResultSet row) throws SQLException {
    return new RecoveryPlan(
        row.getObject("id", UUID.class),
        Sql.id(row, "patient_id", PatientId::new),
        RecoveryPlanKind.valueOf(row.getString("kind")),
        row.getInt("number"),
        RecoveryPlan.State.valueOf(row.getString("state")),
        json.readValue(row.getString("content"), PARTS),
        Sql.idOrNull(row, "changed_by_staff", StaffId::new),
        Sql.instant(row, "changed_at"),
        Sql.instantOrNull(row, "kept_at"));
  }
}
