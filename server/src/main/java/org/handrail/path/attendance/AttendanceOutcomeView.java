package org.handrail.path.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What outcomes may know of attendance: on which days somebody came, and the hours of a week. */
@Service
@Transactional(readOnly = true)
public class AttendanceOutcomeView {
  private final JdbcClient jdbc;
  private final WeeklyDose dose;

  AttendanceOutcomeView(JdbcClient jdbc, WeeklyDose dose) {
    this.jdbc = jdbc;
    this.dose = dose;
  }

  /** The days on which each person came to a session, in the program's place. */
  public Map<PatientId, NavigableSet<LocalDate>> daysAttended() {
    var days = new HashMap<PatientId, NavigableSet<LocalDate>>();
    jdbc.sql(
            """
            select distinct a.patient_id, s.day
              from attendance a
              join care_session s on s.organization_id = a.organization_id and s.id = a.session_id
             where a.mode in ('HERE', 'LATE', 'VIDEO')
            """)
        .query(row -> {
          days.computeIfAbsent(Sql.id(row, "patient_id", PatientId::new), p -> new TreeSet<>()).add(Sql.date(row, "day"));
        });
    return days;
  }

  /** Attended and prescribed minutes of the program week that holds the day; those with nothing prescribed are missing. */
  public Map<PatientId, Dose> week(Collection<PatientId> patients, LocalDate day) {
    return dose.of(patients, day);
  }
}
