package org.handrail.path.week;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds when patients cannot come. */
@Repository
@Transactional(readOnly = true)
public class BusyTimes {
  private final JdbcClient jdbc;

  BusyTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A patient's times that hold on the day or later, by weekday and time. */
  public List<BusyTime> of(PatientId patient, LocalDate day) {
    return of(List.of(patient), day).getOrDefault(patient, List.of());
  }

  /** The same for several; those without any are missing. */
  public Map<PatientId, List<BusyTime>> of(Collection<PatientId> patients, LocalDate day) {
    Map<PatientId, List<BusyTime>> found = new LinkedHashMap<>();
    if (!patients.isEmpty()) {
      jdbc.sql(
              """
              select * from patient_busy_time where patient_id = any(:patients) and (until_on is null or until_on > :day)
               order by weekday, starts, id
              """)
          .param("patients", patients.stream().map(PatientId::value).distinct().toArray(UUID[]::new))
          .param("day", day)
          .query(BusyTimes::time)
          .list()
          .forEach(time -> found.computeIfAbsent(time.patient(), p -> new ArrayList<>()).add(time));
    }
    return found;
  }

  private static BusyTime time(ResultSet row, int n) throws SQLException {
    return new BusyTime(
        row.getObject("id", UUID.class),
        Sql.id(row, "patient_id", PatientId::new),
        DayOfWeek.of(row.getInt("weekday")),
        row.getObject("starts", LocalTime.class),
        row.getObject("ends", LocalTime.class),
        BusyTime.Kind.valueOf(row.getString("kind")),
        row.getBoolean("firm"),
        Sql.dateOrNull(row, "from_on"),
        Sql.dateOrNull(row, "until_on"),
        row.getBoolean("by_patient"));
  }
}
