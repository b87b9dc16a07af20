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

/** Finds admissions being prepared and done. */
@Repository
@Transactional(readOnly = true)
public class AdmissionCases {
  private static final String CASES =
      """
      select id, patient_id, state, started_by, started_at, joined_team, previous_episode, episode_id, closed_by, closed_at,
             closed_why
        from admission
      """;

  private final JdbcClient jdbc;

  AdmissionCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The one being prepared. */
  public Optional<AdmissionCase> open(PatientId patient) {
    return jdbc.sql(CASES + " where patient_id = :patient and state = 'OPEN'")
        .param("patient", patient.value())
        .query(this::admission)
        .optional();
  }

  public Optional<AdmissionCase> find(AdmissionId id) {
    return jdbc.sql(CASES + " where id = :id").param("id", id.value()).query(this::admission).optional();
  }

  /** All of a patient, newest first. */
  public List<AdmissionCase> of(PatientId patient) {
    return jdbc.sql(CASES + " where patient_id = :patient order by started_at desc, id desc")
        .param("patient", patient.value())
        .query(this::admission)
        .list();
  }

  private AdmissionCase admission(ResultSet row, int n) throws SQLException {
    AdmissionId id = Sql.id(row, "id", AdmissionId::new);
    return new AdmissionCase(id, Sql.id(row, "patient_id", PatientId::new),
        AdmissionCase.State.valueOf(row.getString("state")), Sql.id(row, "started_by", StaffId::new),
        Sql.instant(row, "started_at"), row.getBoolean("joined_team"), Sql.idOrNull(row, "previous_episode", EpisodeId::new),
        Sql.idOrNull(row, "episode_id", EpisodeId::new), Sql.idOrNull(row, "closed_by", StaffId::new),
        Sql.instantOrNull(row, "closed_at"), row.getString("closed_why"), agreements(id), checked(id));
  }

  private List<AdmissionCase.Agreement> agreements(AdmissionId id) {
    return jdbc.sql(
            """
            select notice, notice_version, explained_by, signed_at from admission_agreement
             where admission_id = :id order by signed_at, id
            """)
        .param("id", id.value())
        .query((row, n) -> new AdmissionCase.Agreement(row.getString("notice"), row.getInt("notice_version"),
            Sql.id(row, "explained_by", StaffId::new), Sql.instant(row, "signed_at")))
        .list();
  }

  private List<AdmissionCase.Checked> checked(AdmissionId id) {
    return jdbc.sql(
            """
            select item, outcome, shown, note, checked_by, checked_at from admission_carried
             where admission_id = :id order by checked_at, id
            """)
        .param("id", id.value())
        .query((row, n) -> new AdmissionCase.Checked(CarriedItem.valueOf(row.getString("item")),
            row.getString("outcome").equals("CORRECTED"), row.getString("shown"), row.getString("note"),
            Sql.id(row, "checked_by", StaffId::new), Sql.instant(row, "checked_at")))
        .list();
  }
}
