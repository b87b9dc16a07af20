package org.handrail.path.week;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A patient's sessions. For the portal, the patient page and the weekly hours. */
@Repository
@Transactional(readOnly = true)
public class PatientSchedule {
  private static final String NEXT =
      """
      with mine as (
        (select s.id, s.starts_at
           from group_seat g
           join care_session s on s.organization_id = g.organization_id and s.group_id = g.group_id
            and g.from_on <= s.day and (g.until_on is null or g.until_on > s.day)
          where g.patient_id = :patient and s.ends_at > :now and s.state = 'PLANNED'
          order by s.starts_at limit :limit)
        union
        (select o.session_id, o.starts_at
           from care_session_guest o
          where o.patient_id = :patient and o.ends_at > :now and o.held and not o.removed
          order by o.starts_at limit :limit)
      )
      """;

  private static final String BETWEEN =
      """
      select g.patient_id, s.id as session_id, s.starts_at
        from group_seat g
        join care_session s on s.organization_id = g.organization_id and s.group_id = g.group_id
         and g.from_on <= s.day and (g.until_on is null or g.until_on > s.day)
       where g.patient_id = any(:patients) and s.day >= :from and s.day < :until
      union
      select o.patient_id, s.id, s.starts_at
        from care_session_guest o
        join care_session s on s.organization_id = o.organization_id and s.id = o.session_id
       where o.patient_id = any(:patients) and s.day >= :from and s.day < :until and not o.removed
       order by starts_at, session_id
      """;

  private final JdbcClient jdbc;
  private final SessionRow row;
  private final Sessions sessions;
  private final Clock clock;

  PatientSchedule(JdbcClient jdbc, SessionRow row, Sessions sessions, Clock clock) {
    this.jdbc = jdbc;
    this.row = row;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The patient's next sessions that take place, one that is on right now first. */
  public List<Session> next(PatientId patient, int limit) {
    return jdbc.sql(
            NEXT
                + SessionRow.COLUMNS
                + "where s.id in (select id from mine) order by s.starts_at, s.id limit :limit")
        .param("patient", patient.value())
        .param("now", Sql.at(clock.instant()))
        .param("limit", limit)
        .query(row)
        .list();
  }

  /** All sessions the patient is expected at on days from {@code from} until before {@code until}, whatever became of them. */
  public List<Session> between(PatientId patient, LocalDate from, LocalDate until) {
    return between(List.of(patient), from, until).getOrDefault(patient, List.of());
  }

  /** The same for several patients at once; those without a session are missing. */
  public Map<PatientId, List<Session>> between(Collection<PatientId> patients, LocalDate from, LocalDate until) {
    record Pair(PatientId patient, SessionId session) {}
    List<Pair> pairs =
        jdbc.sql(BETWEEN)
            .param("patients", patients.stream().map(PatientId::value).distinct().toArray(UUID[]::new))
            .param("from", from)
            .param("until", until)
            .query((r, n) -> new Pair(Sql.id(r, "patient_id", PatientId::new), Sql.id(r, "session_id", SessionId::new)))
            .list();
    Map<SessionId, Session> found = sessions.find(pairs.stream().map(Pair::session).toList());
    Map<PatientId, List<Session>> schedule = new HashMap<>();
    for (Pair pair : pairs) {
      Session session = found.get(pair.session());
      if (session != null) {
        schedule.computeIfAbsent(pair.patient(), p -> new ArrayList<>()).add(session);
      }
    }
    return schedule;
  }
}
