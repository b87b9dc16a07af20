package org.handrail.path.attendance;

import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.week.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes attendance: compare-and-set on the version, and every state kept as a step. */
@Component
class AttendanceRows {
  private final JdbcClient jdbc;
  private final Attendances attendances;
  private final Clock clock;

  AttendanceRows(JdbcClient jdbc, Attendances attendances, Clock clock) {
    this.jdbc = jdbc;
    this.attendances = attendances;
    this.clock = clock;
  }

  /** Writes the first state. Empty when somebody was faster. */
  Optional<Attendance> insert(Session session, PatientId patient, Presence presence, String remark, StaffId by) {
    AttendanceId id = AttendanceId.next();
    int added =
        bind(
                """
                insert into attendance (id, organization_id, session_id, patient_id, starts_at, mode, arrived, departed,
                  location, emergency_contact, reason, minutes, remark, recorded_by, recorded_at)
                values (:id, :organization, :session, :patient, :startsAt, :mode, :arrived, :departed,
                  :location, :contact, :reason, :minutes, :remark, :by, :now)
                on conflict on constraint attendance_once do nothing
                """,
                session, presence, remark, by)
            .param("id", id.value())
            .param("organization", Tenant.current().value())
            .param("session", session.id().value())
            .param("patient", patient.value())
            .param("startsAt", Sql.at(session.startsAt()))
            .update();
    return added == 1 ? kept(session, patient) : Optional.empty();
  }

  /** Writes the next state; null takes the record back. Empty when the version is no longer the one that was seen. */
  Optional<Attendance> update(
      Session session, PatientId patient, int version, @Nullable Presence presence, String remark, StaffId by) {
    int changed =
        bind(
                """
                update attendance set mode = :mode, arrived = :arrived, departed = :departed, location = :location,
                  emergency_contact = :contact, reason = :reason, minutes = :minutes, remark = :remark,
                  recorded_by = :by, recorded_at = :now, version = version + 1
                where session_id = :session and patient_id = :patient and version = :version
                """,
                session, presence, remark, by)
            .param("session", session.id().value())
            .param("patient", patient.value())
            .param("version", version)
            .update();
    return changed == 1 ? kept(session, patient) : Optional.empty();
  }

  private Optional<Attendance> kept(Session session, PatientId patient) {
    jdbc.sql(
            """
            insert into attendance_step (organization_id, attendance_id, version, mode, arrived, departed, location,
              emergency_contact, reason, minutes, remark, recorded_by, recorded_at)
            select organization_id, id, version, mode, arrived, departed, location,
              emergency_contact, reason, minutes, remark, recorded_by, recorded_at
              from attendance where session_id = :session and patient_id = :patient
            """)
        .param("session", session.id().value())
        .param("patient", patient.value())
        .update();
    return attendances.find(session.id(), patient);
  }

  private JdbcClient.StatementSpec bind(
      String sql, Session session, @Nullable Presence presence, String remark, StaffId by) {
    return jdbc.sql(sql)
        .param("mode", presence == null ? null : presence.mode().name(), Types.VARCHAR)
        .param("arrived", presence == null ? null : presence.cameAt(), Types.TIME)
        .param("departed", presence == null ? null : presence.leftAt(), Types.TIME)
        .param("location", presence instanceof Presence.Video video ? video.location() : null, Types.VARCHAR)
        .param("contact", presence instanceof Presence.Video video ? video.emergencyContact() : null, Types.VARCHAR)
        .param("reason", presence instanceof Presence.Away away ? away.reason() : null, Types.VARCHAR)
        .param("minutes", presence == null ? 0 : AttendedMinutes.of(session, presence))
        .param("remark", remark.strip())
        .param("by", by.value())
        .param("now", Sql.at(clock.instant()));
  }
}
