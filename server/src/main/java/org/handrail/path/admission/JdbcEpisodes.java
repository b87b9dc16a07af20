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

@Repository
@Transactional(readOnly = true)
class JdbcEpisodes implements Episodes {
  private static final String EPISODES =
      """
      select id, version, patient_id, number, started_on, ended_on, end_reason, last_contact_on, admitted_by, admitted_at
        from episode
      """;

  private final JdbcClient jdbc;

  JdbcEpisodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Episode> find(EpisodeId id) {
    return jdbc.sql(EPISODES + " where id = :id").param("id", id.value()).query(JdbcEpisodes::episode).optional();
  }

  @Override
  public Optional<Episode> current(PatientId patient) {
    return jdbc.sql(EPISODES + " where patient_id = :patient and ended_on is null")
        .param("patient", patient.value())
        .query(JdbcEpisodes::episode)
        .optional();
  }

  @Override
  public List<Episode> of(PatientId patient) {
    return jdbc.sql(EPISODES + " where patient_id = :patient order by number desc")
        .param("patient", patient.value())
        .query(JdbcEpisodes::episode)
        .list();
  }

  private static Episode episode(ResultSet row, int n) throws SQLException {
    return new Episode(Sql.id(row, "id", EpisodeId::new), row.getInt("version"), Sql.id(row, "patient_id", PatientId::new),
        row.getInt("number"), Sql.date(row, "started_on"), Sql.dateOrNull(row, "ended_on"), row.getString("end_reason"),
        Sql.dateOrNull(row, "last_contact_on"), Sql.id(row, "admitted_by", StaffId::new), Sql.instant(row, "admitted_at"));
  }
}
