package org.handrail.path.medical;

import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Doses given here. The caller has checked that the record may be read. */
@Repository
@Transactional(readOnly = true)
public class MedicationDoses {
  private final JdbcClient jdbc;

  MedicationDoses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  public List<MedicationDose> of(PatientId patient, int limit) {
    return jdbc.sql(
            """
            select * from medication_dose where patient_id = :patient
            order by given_at desc, id desc limit :limit
            """)
        .param("patient", patient.value())
        .param("limit", limit)
        .query(
            (row, n) ->
                new MedicationDose(
                    row.getObject("id", java.util.UUID.class),
                    Sql.id(row, "medication_id", MedicationId::new),
                    row.getString("amount"),
                    MedicationDose.Manner.valueOf(row.getString("manner")),
                    Sql.instant(row, "given_at"),
                    row.getString("note"),
                    Sql.id(row, "recorded_by", StaffId::new)))
        .list();
  }

  @Transactional
  void insert(PatientId patient, MedicationDose dose, java.time.Instant now) {
    jdbc.sql(
            """
            insert into medication_dose (id, organization_id, patient_id, medication_id, amount, manner, given_at, note,
              recorded_by, recorded_at)
            values (:id, :organization, :patient, :medication, :amount, :manner, :at, :note, :by, :now)
            """)
        .param("id", dose.id())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("medication", dose.medication().value())
        .param("amount", dose.amount())
        .param("manner", dose.manner().name())
        .param("at", Sql.at(dose.at()))
        .param("note", dose.note())
        .param("by", dose.recordedBy().value())
        .param("now", Sql.at(now))
        .update();
  }
}
