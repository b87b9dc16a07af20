package org.handrail.path.attendance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.week.Expected;
import org.handrail.path.week.RosterChanged;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionChanged;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.SessionRecords;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.SessionsPlanned;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps, for each session, whether its roll call is still open, and tells the week what is recorded. */
@Component
@Transactional
class RollCalls implements SessionRecords {
  private final JdbcClient jdbc;
  private final Rosters rosters;
  private final Sessions sessions;
  private final Attendances attendances;

  RollCalls(JdbcClient jdbc, Rosters rosters, Sessions sessions, Attendances attendances) {
    this.jdbc = jdbc;
    this.rosters = rosters;
    this.sessions = sessions;
    this.attendances = attendances;
  }

  @EventListener
  void on(SessionsPlanned event) {
    event.sessions().forEach(session -> write(session, session.held()));
  }

  @EventListener
  void on(SessionChanged event) {
    refresh(event.session());
  }

  @EventListener
  void on(RosterChanged event) {
    sessions.find(event.sessions()).values().forEach(this::refresh);
  }

  /** A roll call is open while the session is held and somebody expected is not recorded completely. */
  void refresh(Session session) {
    boolean open = false;
    if (session.held()) {
      Map<PatientId, Attendance> known = attendances.at(session.id());
      for (Expected expected : rosters.of(session.id())) {
        Attendance attendance = known.get(expected.patient());
        open |= attendance == null || !attendance.complete();
      }
    }
    write(session, open);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<SessionId> recorded(Collection<SessionId> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    List<SessionId> found =
        jdbc.sql("select distinct session_id from attendance where session_id = any(:ids) and mode is not null")
            .param("ids", ids.stream().map(SessionId::value).toArray(UUID[]::new))
            .query((row, n) -> Sql.id(row, "session_id", SessionId::new))
            .list();
    return found.stream().collect(Collectors.toUnmodifiableSet());
  }

  @Override
  @Transactional(readOnly = true)
  public boolean attendedSince(PatientId patient, java.time.LocalDate day) {
    // The day in every zone lies within 14 hours of its UTC midnight; the session's own day decides.
    var from = day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant().minusSeconds(14 * 3600);
    List<Attendance> since =
        attendances.of(List.of(patient), from, java.time.Instant.parse("9999-01-01T00:00:00Z")).stream()
            .filter(Attendance::attended)
            .toList();
    return sessions.find(since.stream().map(Attendance::session).toList()).values().stream()
        .anyMatch(session -> !session.day().isBefore(day));
  }

  private void write(Session session, boolean open) {
    jdbc.sql(
            """
            insert into roll_call (session_id, organization_id, program_id, ends_at, open)
            values (:session, :organization, :program, :endsAt, :open)
            on conflict (session_id) do update set ends_at = excluded.ends_at, open = excluded.open
            """)
        .param("session", session.id().value())
        .param("organization", Tenant.current().value())
        .param("program", session.program().value())
        .param("endsAt", Sql.at(session.endsAt()))
        .param("open", open)
        .update();
  }
}
