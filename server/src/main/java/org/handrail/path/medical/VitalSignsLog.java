package org.handrail.path.medical;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Vital signs as they were taken. The caller has checked that the record may be read. */
@Repository
@Transactional(readOnly = true)
public class VitalSignsLog {
  private final JdbcClient jdbc;

  VitalSignsLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first, without those withdrawn. */
  public List<VitalSigns> of(PatientId patient, int limit) {
    return jdbc.sql(
            """
            select * from vital_signs where patient_id = :patient and withdrawn_at is null
            order by taken_at desc, id desc limit :limit
            """)
        .param("patient", patient.value())
        .param("limit", limit)
        .query(
            (row, n) ->
                new VitalSigns(
                    row.getObject("id", UUID.class),
                    Sql.instant(row, "taken_at"),
                    new VitalSigns.Values(
                        row.getObject("systolic", Integer.class),
                        row.getObject("diastolic", Integer.class),
                        row.getObject("pulse", Integer.class),
                        row.getObject("respirations", Integer.class),
                        row.getObject("oxygen", Integer.class),
                        row.getBigDecimal("temperature_f"),
                        row.getBigDecimal("weight_lb")),
                    row.getString("note"),
                    Sql.id(row, "recorded_by", StaffId::new)))
        .list();
  }

  @Transactional
  void insert(PatientId patient, VitalSigns v, Instant now) {
    jdbc.sql(
            """
            insert into vital_signs (id, organization_id, patient_id, taken_at, systolic, diastolic, pulse, respirations, oxygen,
              temperature_f, weight_lb, note, recorded_by, recorded_at)
            values (:id, :organization, :patient, :at, :systolic, :diastolic, :pulse, :respirations, :oxygen,
              :temperature, :weight, :note, :by, :now)
            """)
        .param("id", v.id())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("at", Sql.at(v.at()))
        .param("systolic", v.values().systolic(), Types.INTEGER)
        .param("diastolic", v.values().diastolic(), Types.INTEGER)
        .param("pulse", v.values().pulse(), Types.INTEGER)
        .param("respirations", v.values().respirations(), Types.INTEGER)
        .param("oxygen", v.values().oxygen(), Types.INTEGER)
        .param("temperature", v.values().temperatureF(), Types.NUMERIC)
        .param("weight", v.values().weightLb(), Types.NUMERIC)
        .param("note", v.note())
        .param("by", v.recordedBy().value())
        .param("now", Sql.at(now))
        .update();
  }

  /** False when it is not of this record or was withdrawn before. */
  @Transactional
  boolean withdraw(PatientId patient, UUID id, String reason, StaffId by, Instant at) {
    return jdbc.sql(
                """
                update vital_signs set withdrawn_reason = :reason, withdrawn_by = :by, withdrawn_at = :at
                where id = :id and patient_id = :patient and withdrawn_at is null
                """)
            .param("reason", reason)
            .param("by", by.value())
            .param("at", Sql.at(at))
            .param("id", id)
            .param("patient", patient.value())
            .update()
        == 1;
  }
}
