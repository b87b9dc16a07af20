package org.handrail.path.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lapses, without those withdrawn. The caller has checked that the record may be read. */
@Repository
@Transactional(readOnly = true)
public class Lapses {
  private final JdbcClient jdbc;

  Lapses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  public List<Lapse> of(PatientId patient) {
    return jdbc.sql("select * from lapse where patient_id = :patient and withdrawn_at is null order by happened_on desc, recorded_at desc, id")
        .param("patient", patient.value())
        .query(
            (row, n) ->
                new Lapse(
                    row.getObject("id", UUID.class), Sql.id(row, "patient_id", PatientId::new), Sql.date(row, "happened_on"),
                    row.getString("what"), row.getString("words"), row.getBoolean("harm"),
                    Sql.idOrNull(row, "recorded_staff", StaffId::new), Sql.instant(row, "recorded_at")))
        .list();
  }

  /** The first that was told after a moment: what a review since then has not seen. */
  Optional<Lapse> toldAfter(PatientId patient, Instant moment) {
    return of(patient).stream().filter(l -> l.recordedAt().isAfter(moment)).min(java.util.Comparator.comparing(Lapse::recordedAt));
  }

  List<LapseRow> rows() {
    return jdbc.sql("select * from lapse where withdrawn_at is null order by happened_on, id")
        .query((row, n) -> new LapseRow(Sql.id(row, "patient_id", PatientId::new), Sql.date(row, "happened_on"), row.getBoolean("told_by_patient"), row.getBoolean("harm")))
        .list();
  }

  /** True when this person already told of a lapse of that day in the last minutes: a second tap is not a second lapse. */
  boolean justTold(PatientId patient, LocalDate on, Instant since) {
    return of(patient).stream().anyMatch(l -> l.toldByPatient() && l.on().equals(on) && l.recordedAt().isAfter(since));
  }

  @Transactional
  void insert(Lapse l) {
    jdbc.sql(
            """
            insert into lapse (id, organization_id, patient_id, happened_on, what, words, harm, told_by_patient, recorded_by,
              recorded_staff, recorded_at)
            values (:id, :organization, :patient, :on, :what, :words, :harm, :told, :account, :staff, :at)
            """)
        .param("id", l.id())
        .param("organization", Tenant.current().value())
        .param("patient", l.patient().value())
        .param("on", l.on())
        .param("what", l.what())
        .param("words", l.words())
        .param("harm", l.harm())
        .param("told", l.toldByPatient())
        .param("account", Acting.actor().account().value())
        .param("staff", Sql.uuidOrNull(l.recordedBy()), java.sql.Types.OTHER)
        .param("at", Sql.at(l.recordedAt()))
        .update();
  }

  /** False when it is not of this record or was withdrawn before. */
  @Transactional
  boolean withdraw(PatientId patient, UUID id, String reason, StaffId by, Instant at) {
    return jdbc.sql(
                """
                update lapse set withdrawn_reason = :reason, withdrawn_by = :by, withdrawn_at = :at
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
