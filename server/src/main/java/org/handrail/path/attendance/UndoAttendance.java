package org.handrail.path.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back the last change of one patient's record: what stood before stands again, or nothing. */
@UseCase
public class UndoAttendance {
  private record Before(@Nullable Presence presence, String remark) {}

  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final Attendances attendances;
  private final AttendanceRows rows;
  private final RollCalls rollCalls;
  private final ApplicationEventPublisher events;

  UndoAttendance(
      JdbcClient jdbc,
      Sessions sessions,
      Attendances attendances,
      AttendanceRows rows,
      RollCalls rollCalls,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.attendances = attendances;
    this.rows = rows;
    this.rollCalls = rollCalls;
    this.events = events;
  }

  /**
   * Refused when a note about the session was signed, or when somebody changed the record since.
   *
   * @param version the version that was on the screen
   */
  public Outcome<Attendance> undo(SessionId id, PatientId patient, int version) {
    Session session = sessions.get(id);
    Optional<Attendance> now = attendances.find(id, patient);
    if (now.isEmpty()) {
      return Outcome.refused("Nothing is recorded here");
    }
    Before before = step(now.get().id(), version - 1).orElseGet(() -> new Before(null, ""));
    Optional<Attendance> written =
        rows.update(session, patient, version, before.presence(), before.remark(), Acting.actor().staffId());
    if (written.isEmpty()) {
      return Outcome.refused("Somebody changed this meanwhile. Look again");
    }
    rollCalls.refresh(session);
    events.publishEvent(new AttendanceRecorded(written.get()));
    return Outcome.done(written.get());
  }

  private Optional<Before> step(AttendanceId id, int version) {
    return jdbc.sql("select * from attendance_step where attendance_id = :id and version = :version")
        .param("id", id.value())
        .param("version", version)
        .query(UndoAttendance::before)
        .optional();
  }

  private static Before before(ResultSet row, int n) throws SQLException {
    return new Before(Attendances.presence(row), row.getString("remark"));
  }
}
