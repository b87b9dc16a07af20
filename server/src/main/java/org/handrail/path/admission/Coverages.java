package org.handrail.path.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds who pays for a patient. */
@Repository
@Transactional(readOnly = true)
public class Coverages {
  private final JdbcClient jdbc;

  Coverages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As it was noted last. */
  public Optional<Coverage> current(PatientId patient) {
    return of(patient).stream().findFirst();
  }

  /** Every version, newest first. */
  public List<Coverage> of(PatientId patient) {
    return jdbc.sql(
            """
            select version, kind, payer, plan, member_id, verified_on, verified_how, copay, limits, authorization_note,
                   noted_by, noted_at
              from coverage where patient_id = :patient order by version desc
            """)
        .param("patient", patient.value())
        .query(Coverages::coverage)
        .list();
  }

  private static Coverage coverage(ResultSet row, int n) throws SQLException {
    return new Coverage(row.getInt("version"), Coverage.Kind.valueOf(row.getString("kind")), row.getString("payer"),
        row.getString("plan"), row.getString("member_id"), Sql.dateOrNull(row, "verified_on"), row.getString("verified_how"),
        row.getString("copay"), row.getString("limits"), row.getString("authorization_note"),
        Sql.id(row, "noted_by", StaffId::new), Sql.instant(row, "noted_at"));
  }
}
