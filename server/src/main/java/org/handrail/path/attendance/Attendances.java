package org.handrail.path.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.week.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds what patients did at sessions. The caller has checked that the records may be read. */
@Repository
@Transactional(readOnly = true)
public class Attendances {
  static final String COLUMNS = "select a.* from attendance a ";

  private final JdbcClient jdbc;

  Attendances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everyone recorded at a session, by patient; what was taken back too. */
  public Map<PatientId, Attendance> at(SessionId session) {
    Map<PatientId, Attendance> found = new LinkedHashMap<>();
    jdbc.sql(COLUMNS + "where a.session_id = :session")
        .param("session", session.value())
        .query(Attendances::attendance)
        .list()
        .forEach(a -> found.put(a.patient(), a));
    return found;
  }

  public Optional<Attendance> find(SessionId session, PatientId patient) {
    return jdbc.sql(COLUMNS + "where a.session_id = :session and a.patient_id = :patient")
        .param("session", session.value())
        .param("patient", patient.value())
        .query(Attendances::attendance)
        .optional();
  }

  /** What these patients did at sessions that began in the span, in order of time. */
  public List<Attendance> of(Collection<PatientId> patients, Instant from, Instant until) {
    return jdbc.sql(
            COLUMNS
                + """
                where a.patient_id = any(:patients) and a.starts_at >= :from and a.starts_at < :until
                order by a.starts_at, a.id
                """)
        .param("patients", patients.stream().map(PatientId::value).distinct().toArray(UUID[]::new))
        .param("from", Sql.at(from))
        .param("until", Sql.at(until))
        .query(Attendances::attendance)
        .list();
  }

  /** The latest sessions in which the patient was recorded, newest first. */
  public List<Attendance> latest(PatientId patient, int limit) {
    return jdbc.sql(COLUMNS + "where a.patient_id = :patient and a.mode is not null order by a.starts_at desc limit :limit")
        .param("patient", patient.value())
        .param("limit", limit)
        .query(Attendances::attendance)
        .list();
  }

  /** How many people are recorded completely at each session. */
  public Map<SessionId, Integer> recorded(Collection<SessionId> sessions) {
    Map<SessionId, Integer> counts = new LinkedHashMap<>();
    if (!sessions.isEmpty()) {
      jdbc.sql("select session_id, count(*) as n from attendance where session_id = any(:ids) and complete group by session_id")
          .param("ids", sessions.stream().map(SessionId::value).toArray(UUID[]::new))
          .query(row -> {
            counts.put(Sql.id(row, "session_id", SessionId::new), row.getInt("n"));
          });
    }
    return counts;
  }

  static Attendance attendance(ResultSet row, int n) throws SQLException {
    return new Attendance(
        Sql.id(row, "id", AttendanceId::new),
        row.getInt("version"),
        Sql.id(row, "session_id", SessionId::new),
        Sql.id(row, "patient_id", PatientId::new),
        Sql.instant(row, "starts_at"),
        presence(row),
        row.getInt("minutes"),
        row.getString("remark"),
        Sql.id(row, "recorded_by", StaffId::new),
        Sql.instant(row, "recorded_at"));
  }

  static @Nullable Presence presence(ResultSet row) throws SQLException {
    String mode = row.getString("mode");
    if (mode == null) {
      return null;
    }
    @Nullable LocalTime arrived = row.getObject("arrived", LocalTime.class);
    @Nullable LocalTime left = row.getObject("departed", LocalTime.class);
    return switch (Mode.valueOf(mode)) {
      case HERE -> new Presence.Here(left);
      case LATE -> new Presence.Late(arrived, left);
      case VIDEO -> new Presence.Video(arrived, left, row.getString("location"), row.getString("emergency_contact"));
      case AWAY -> new Presence.Away(row.getString("reason"));
    };
  }
}
