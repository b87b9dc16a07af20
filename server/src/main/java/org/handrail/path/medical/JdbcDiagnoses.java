package org.handrail.path.medical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcDiagnoses implements Diagnoses {

  private final JdbcClient jdbc;

  JdbcDiagnoses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Diagnosis> find(PatientId patient, DiagnosisId id) {
    return jdbc.sql("select * from diagnosis where id = :id and patient_id = :patient")
        .param("id", id.value())
        .param("patient", patient.value())
        .query(JdbcDiagnoses::diagnosis)
        .optional();
  }

  @Override
  public List<Diagnosis> open(PatientId patient) {
    return jdbc.sql(
            """
            select * from diagnosis where patient_id = :patient and closed_at is null
            order by coalesce(icd10, '') !~ '^F1', status, icd10, recorded_at, id
            """)
        .param("patient", patient.value())
        .query(JdbcDiagnoses::diagnosis)
        .list();
  }

  @Override
  public List<Diagnosis> closed(PatientId patient) {
    return jdbc.sql("select * from diagnosis where patient_id = :patient and closed_at is not null order by closed_at desc, id")
        .param("patient", patient.value())
        .query(JdbcDiagnoses::diagnosis)
        .list();
  }

  /** Declared here, because a method inherited from the interface would run outside of any transaction and find nothing. */
  @Override
  public List<Diagnosis> confirmed(PatientId patient) {
    return open(patient).stream().filter(Diagnosis::isConfirmed).toList();
  }

  /** False when the same item of the same source, or an open diagnosis of this code, is there already. */
  @Transactional
  boolean insert(Diagnosis d) {
    return Recorded.bind(
            jdbc.sql(
            """
            insert into diagnosis (id, organization_id, patient_id, icd10, display, received_system, received_code,
              severity, remission, onset, note, status, source, source_label, external_id, recorded_by, recorded_at,
              confirmed_by, confirmed_at, credential, replaces)
            values (:id, :organization, :patient, :icd10, :display, :receivedSystem, :receivedCode,
              :severity, :remission, :onset, :note, :status, :source, :label, :external, :by, :at,
              :confirmedBy, :confirmedAt, :credential, :replaces)
            on conflict do nothing
            """),
            d.id(), d.patient(), d.provenance(), d.recordedBy(), d.recordedAt())
        .param("icd10", d.icd10(), Types.VARCHAR)
        .param("display", d.display())
        .param("receivedSystem", d.received() == null ? null : d.received().system(), Types.VARCHAR)
        .param("receivedCode", d.received() == null ? null : d.received().code(), Types.VARCHAR)
        .param("severity", Recorded.name(d.severity()), Types.VARCHAR)
        .param("remission", Recorded.name(d.remission()), Types.VARCHAR)
        .param("onset", Recorded.iso(d.onset()), Types.VARCHAR)
        .param("note", d.note())
        .param("status", d.isConfirmed() ? "CONFIRMED" : "PROVISIONAL")
        .param("confirmedBy", d.confirmed() == null ? null : d.confirmed().by().value(), Types.OTHER)
        .param("confirmedAt", d.confirmed() == null ? null : Sql.at(d.confirmed().at()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("credential", d.confirmed() == null ? null : d.confirmed().credential(), Types.VARCHAR)
        .param("replaces", Sql.uuidOrNull(d.replaces()), Types.OTHER)
        .update()
        == 1;
  }

  /** The item of a source, when it is there already. */
  Optional<DiagnosisId> ofSource(PatientId patient, Provenance provenance) {
    return Recorded.ofSource(
        jdbc.sql("select id from diagnosis where patient_id = :patient and source = :source and external_id = :external"), patient, provenance, DiagnosisId::new);
  }

  /** Lets one writer at a time decide about the codes of one person's diagnoses, until the transaction ends. */
  @Transactional
  void lock(PatientId patient) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 110))").param("key", patient.toString()).query(Integer.class).single();
  }

  /** Whether another diagnosis with the same code stands, apart from itself and the one it replaces. */
  boolean standsBeside(Diagnosis d) {
    return jdbc.sql(
            """
            select exists (select 1 from diagnosis
                            where patient_id = :patient and icd10 = :icd10 and closed_at is null
                              and id <> :id and id is distinct from :replaces)
            """)
        .param("patient", d.patient().value())
        .param("icd10", d.icd10(), Types.VARCHAR)
        .param("id", d.id().value())
        .param("replaces", Sql.uuidOrNull(d.replaces()), Types.OTHER)
        .query(Boolean.class)
        .single();
  }

  /** Writes details and confirmation of a provisional diagnosis; false when it changed meanwhile. */
  @Transactional
  boolean confirm(Diagnosis d) {
    Diagnosis.Confirmed confirmed = d.confirmed();
    if (confirmed == null) throw new IllegalArgumentException("Nobody confirms it");
    return jdbc.sql(
            """
            update diagnosis set icd10 = :icd10, display = :display, severity = :severity, remission = :remission,
              onset = :onset, note = :note, status = 'CONFIRMED', confirmed_by = :by, confirmed_at = :at,
              credential = :credential, version = version + 1
            where id = :id and patient_id = :patient and version = :version and status = 'PROVISIONAL' and closed_at is null
            """)
        .param("icd10", d.icd10(), Types.VARCHAR)
        .param("display", d.display())
        .param("severity", Recorded.name(d.severity()), Types.VARCHAR)
        .param("remission", Recorded.name(d.remission()), Types.VARCHAR)
        .param("onset", Recorded.iso(d.onset()), Types.VARCHAR)
        .param("note", d.note())
        .param("by", confirmed.by().value())
        .param("at", Sql.at(confirmed.at()))
        .param("credential", confirmed.credential())
        .param("id", d.id().value())
        .param("patient", d.patient().value())
        .param("version", d.version())
        .update()
        == 1;
  }

  /** Closes it; false when it changed meanwhile. */
  @Transactional
  boolean close(PatientId patient, DiagnosisId id, int version, Diagnosis.ClosedAs as, String reason, StaffId by, Instant at) {
    return jdbc.sql(
            """
            update diagnosis set closed_as = :as, closed_reason = :reason, closed_by = :by, closed_at = :at,
              version = version + 1
            where id = :id and patient_id = :patient and version = :version and closed_at is null
            """)
        .param("as", as.name())
        .param("reason", reason)
        .param("by", by.value())
        .param("at", Sql.at(at))
        .param("id", id.value())
        .param("patient", patient.value())
        .param("version", version)
        .update()
        == 1;
  }


  private static Diagnosis diagnosis(ResultSet row, int n) throws SQLException {
    String system = row.getString("received_system");
    String severity = row.getString("severity");
    String remission = row.getString("remission");
    UUID confirmedBy = row.getObject("confirmed_by", UUID.class);
    String closedAs = row.getString("closed_as");
    return new Diagnosis(
        Sql.id(row, "id", DiagnosisId::new),
        row.getInt("version"),
        Sql.id(row, "patient_id", PatientId::new),
        row.getString("icd10"),
        row.getString("display"),
        system == null ? null : new Coding(system, row.getString("received_code"), null),
        severity == null ? null : DsmSeverity.valueOf(severity),
        remission == null ? null : Remission.valueOf(remission),
        PartialDate.parse(row.getString("onset")).orElse(null),
        row.getString("note"),
        Recorded.provenance(row),
        Sql.id(row, "recorded_by", StaffId::new),
        Sql.instant(row, "recorded_at"),
        confirmedBy == null
            ? null
            : new Diagnosis.Confirmed(new StaffId(confirmedBy), Sql.instant(row, "confirmed_at"), row.getString("credential")),
        Sql.idOrNull(row, "replaces", DiagnosisId::new),
        closedAs == null
            ? null
            : new Diagnosis.Closed(
                Diagnosis.ClosedAs.valueOf(closedAs),
                row.getString("closed_reason"),
                Sql.id(row, "closed_by", StaffId::new),
                Sql.instant(row, "closed_at")));
  }
}
