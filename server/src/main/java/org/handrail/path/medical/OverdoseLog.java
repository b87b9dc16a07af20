package org.handrail.path.medical;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was said and done about the risk of an overdose. The caller has checked that the record may be read. */
@Repository
@Transactional(readOnly = true)
public class OverdoseLog {
  private final JdbcClient jdbc;

  OverdoseLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first, without those withdrawn. */
  public List<OverdoseEntry> of(PatientId patient) {
    return jdbc.sql("select * from overdose_entry where patient_id = :patient and withdrawn_at is null order by recorded_at desc, id desc")
        .param("patient", patient.value())
        .query(
            (row, n) ->
                new OverdoseEntry(
                    row.getObject("id", UUID.class),
                    OverdoseEntry.Kind.valueOf(row.getString("kind")),
                    row.getBoolean("holds"),
                    PartialDate.parse(row.getString("happened")).orElse(null),
                    row.getString("note"),
                    Sql.id(row, "recorded_by", StaffId::new),
                    Sql.instant(row, "recorded_at")))
        .list();
  }

  @Transactional
  void insert(PatientId patient, OverdoseEntry e) {
    jdbc.sql(
            """
            insert into overdose_entry (id, organization_id, patient_id, kind, holds, happened, note, recorded_by, recorded_at)
            values (:id, :organization, :patient, :kind, :holds, :happened, :note, :by, :at)
            """)
        .param("id", e.id())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("kind", e.kind().name())
        .param("holds", e.holds())
        .param("happened", Recorded.iso(e.happened()), Types.VARCHAR)
        .param("note", e.note())
        .param("by", e.recordedBy().value())
        .param("at", Sql.at(e.recordedAt()))
        .update();
  }
}
