package org.handrail.path.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcStays implements Stays {
  private static final String STAYS =
      """
      select id, version, episode_id, patient_id, kind, program_id, place, level, from_date, until_date, end_reason from stay
      """;
  // Comparisons of dates, not ranges: range operators are not leakproof and would scan the whole organization.
  private static final String HOLDS = " and from_date <= :day and (until_date is null or until_date > :day) ";

  private final JdbcClient jdbc;

  JdbcStays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Stay> find(StayId id) {
    return jdbc.sql(STAYS + " where id = :id").param("id", id.value()).query(JdbcStays::stay).optional();
  }

  @Override
  public List<Stay> of(EpisodeId episode) {
    return jdbc.sql(STAYS + " where episode_id = :episode order by from_date, until_date nulls last, id")
        .param("episode", episode.value())
        .query(JdbcStays::stay)
        .list();
  }

  @Override
  public Optional<Stay> treatment(PatientId patient, LocalDate day) {
    return Optional.ofNullable(treatment(List.of(patient), day).get(patient));
  }

  @Override
  public Map<PatientId, Stay> treatment(Collection<PatientId> patients, LocalDate day) {
    var found = new LinkedHashMap<PatientId, Stay>();
    if (!patients.isEmpty()) {
      jdbc.sql(STAYS + " where kind = 'TREATMENT' and patient_id in (:patients) " + HOLDS)
          .param("patients", patients.stream().map(PatientId::value).distinct().toList())
          .param("day", day)
          .query(JdbcStays::stay)
          .list()
          .forEach(stay -> found.put(stay.patient(), stay));
    }
    return found;
  }

  @Override
  public List<Stay> on(PatientId patient, LocalDate day) {
    return jdbc.sql(STAYS + " where patient_id = :patient " + HOLDS + " order by kind, from_date")
        .param("patient", patient.value())
        .param("day", day)
        .query(JdbcStays::stay)
        .list();
  }

  @Override
  public List<Stay> inProgram(ProgramId program, LocalDate day) {
    return jdbc.sql(STAYS + " where program_id = :program and kind = 'TREATMENT' " + HOLDS + " order by from_date, id")
        .param("program", program.value())
        .param("day", day)
        .query(JdbcStays::stay)
        .list();
  }

  private static Stay stay(ResultSet row, int n) throws SQLException {
    return new Stay(Sql.id(row, "id", StayId::new), row.getInt("version"), Sql.id(row, "episode_id", EpisodeId::new),
        Sql.id(row, "patient_id", PatientId::new), StayKind.valueOf(row.getString("kind")),
        Sql.idOrNull(row, "program_id", ProgramId::new), row.getString("place"), row.getString("level"),
        Sql.date(row, "from_date"), Sql.dateOrNull(row, "until_date"), row.getString("end_reason"));
  }
}
