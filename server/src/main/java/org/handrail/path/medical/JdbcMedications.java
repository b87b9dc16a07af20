package org.handrail.path.medical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcMedications implements Medications {

  private final JdbcClient jdbc;

  JdbcMedications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Medication> find(PatientId patient, MedicationId id) {
    return jdbc.sql("select * from medication where id = :id and patient_id = :patient")
        .param("id", id.value())
        .param("patient", patient.value())
        .query(JdbcMedications::medication)
        .optional();
  }

  @Override
  public List<Medication> current(PatientId patient) {
    return jdbc.sql("select * from medication where patient_id = :patient and status <> 'STOPPED' order by lower(name), recorded_at, id")
        .param("patient", patient.value())
        .query(JdbcMedications::medication)
        .list()
        .stream()
        .sorted(Comparator.comparing((Medication m) -> m.isTreatment() ? 0 : m.addiction() != null ? 1 : 2))
        .toList();
  }

  @Override
  public List<Medication> stopped(PatientId patient) {
    return jdbc.sql(
            """
            select * from medication where patient_id = :patient and status = 'STOPPED'
            order by coalesce(stopped, '') desc, stopped_at desc, id
            """)
        .param("patient", patient.value())
        .query(JdbcMedications::medication)
        .list();
  }

  /** False when the same item of the same source is there already. */
  @Transactional
  boolean insert(Medication m) {
    Medication.Stopped stopped = m.stopped();
    return Recorded.bind(
            jdbc.sql(
            """
            insert into medication (id, organization_id, patient_id, name, rxnorm, treatment, dosage, prescriber, started,
              note, status, source, source_label, external_id, recorded_by, recorded_at, confirmed_by, confirmed_at,
              replaces, stopped, stop_reason, stopped_by, stopped_at)
            values (:id, :organization, :patient, :name, :rxnorm, :treatment, :dosage, :prescriber, :started,
              :note, :status, :source, :label, :external, :by, :at, :confirmedBy, :confirmedAt,
              :replaces, :stopped, :stopReason, :stoppedBy, :stoppedAt)
            on conflict on constraint medication_from_source_once do nothing
            """),
            m.id(), m.patient(), m.provenance(), m.recordedBy(), m.recordedAt())
        .param("name", m.name())
        .param("rxnorm", m.rxnorm(), Types.VARCHAR)
        .param("treatment", Recorded.name(m.addiction()), Types.VARCHAR)
        .param("dosage", m.dosage())
        .param("prescriber", m.prescriber())
        .param("started", Recorded.iso(m.started()), Types.VARCHAR)
        .param("note", m.note())
        .param("status", m.status().name())
        .param("confirmedBy", Sql.uuidOrNull(m.confirmedBy()), Types.OTHER)
        .param("confirmedAt", Sql.atOrNull(m.confirmedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("replaces", Sql.uuidOrNull(m.replaces()), Types.OTHER)
        .param("stopped", stopped == null ? null : Recorded.iso(stopped.day()), Types.VARCHAR)
        .param("stopReason", stopped == null ? null : stopped.reason(), Types.VARCHAR)
        .param("stoppedBy", stopped == null ? null : Sql.uuidOrNull(stopped.by()), Types.OTHER)
        .param("stoppedAt", stopped == null ? null : Sql.at(stopped.at()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update()
        == 1;
  }

  /** The item of a source, when it is there already. */
  Optional<MedicationId> ofSource(PatientId patient, Provenance provenance) {
    return Recorded.ofSource(
        jdbc.sql("select id from medication where patient_id = :patient and source = :source and external_id = :external"), patient, provenance, MedicationId::new);
  }

  /** False when it changed meanwhile. */
  @Transactional
  boolean confirm(PatientId patient, MedicationId id, int version, StaffId by, Instant at) {
    return jdbc.sql(
            """
            update medication set status = 'CONFIRMED', confirmed_by = :by, confirmed_at = :at, version = version + 1
            where id = :id and patient_id = :patient and version = :version and status = 'REPORTED'
            """)
        .param("by", by.value())
        .param("at", Sql.at(at))
        .param("id", id.value())
        .param("patient", patient.value())
        .param("version", version)
        .update()
        == 1;
  }

  /** False when it changed meanwhile. */
  @Transactional
  boolean stop(PatientId patient, MedicationId id, int version, Medication.Stopped stopped) {
    return jdbc.sql(
            """
            update medication set status = 'STOPPED', stopped = :day, stop_reason = :reason, stopped_by = :by,
              stopped_at = :at, version = version + 1
            where id = :id and patient_id = :patient and version = :version and status <> 'STOPPED'
            """)
        .param("day", Recorded.iso(stopped.day()), Types.VARCHAR)
        .param("reason", stopped.reason())
        .param("by", Sql.uuidOrNull(stopped.by()), Types.OTHER)
        .param("at", Sql.at(stopped.at()))
        .param("id", id.value())
        .param("patient", patient.value())
        .param("version", version)
        .update()
        == 1;
  }

  private static Medication medication(ResultSet row, int n) throws SQLException {
    String addiction = row.getString("treatment");
    Instant stoppedAt = Sql.instantOrNull(row, "stopped_at");
    String stopReason = row.getString("stop_reason");
    return new Medication(
        Sql.id(row, "id", MedicationId::new),
        row.getInt("version"),
        Sql.id(row, "patient_id", PatientId::new),
        row.getString("name"),
        row.getString("rxnorm"),
        addiction == null ? null : AddictionMedication.valueOf(addiction),
        row.getString("dosage"),
        row.getString("prescriber"),
        PartialDate.parse(row.getString("started")).orElse(null),
        row.getString("note"),
        Medication.Status.valueOf(row.getString("status")),
        Recorded.provenance(row),
        Sql.id(row, "recorded_by", StaffId::new),
        Sql.instant(row, "recorded_at"),
        Sql.idOrNull(row, "confirmed_by", StaffId::new),
        Sql.instantOrNull(row, "confirmed_at"),
        Sql.idOrNull(row, "replaces", MedicationId::new),
        stoppedAt == null ? null : stopped(row, stopReason, stoppedAt));
  }

  private static Medication.Stopped stopped(ResultSet row, @Nullable String reason, Instant at) throws SQLException {
    return new Medication.Stopped(
        PartialDate.parse(row.getString("stopped")).orElse(null), reason == null ? "" : reason, Sql.idOrNull(row, "stopped_by", StaffId::new), at);
  }
}
