package org.handrail.path.attendance;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.week.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which session makes up for which missed one. A make-up's minutes count where they were attended, once. */
@Repository
@Transactional
public class MakeUps {
  private final JdbcClient jdbc;
  private final Clock clock;

  MakeUps(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The session that makes up for a missed one. */
  @Transactional(readOnly = true)
  public Optional<SessionId> forMissed(PatientId patient, SessionId missed) {
    return jdbc.sql("select session_id from make_up where patient_id = :patient and missed_session = :missed")
        .param("patient", patient.value())
        .param("missed", missed.value())
        .query((row, n) -> Sql.id(row, "session_id", SessionId::new))
        .optional();
  }

  /** For those who make up in this session: the session each of them missed. */
  @Transactional(readOnly = true)
  public Map<PatientId, SessionId> in(SessionId session) {
    Map<PatientId, SessionId> missed = new HashMap<>();
    jdbc.sql("select patient_id, missed_session from make_up where session_id = :session")
        .param("session", session.value())
        .query(row -> {
          missed.put(Sql.id(row, "patient_id", PatientId::new), Sql.id(row, "missed_session", SessionId::new));
        });
    return missed;
  }

  /** A patient's make-ups: missed session to the one that makes up for it. */
  @Transactional(readOnly = true)
  public Map<SessionId, SessionId> of(PatientId patient, Collection<SessionId> missed) {
    Map<SessionId, SessionId> found = new HashMap<>();
    jdbc.sql("select missed_session, session_id from make_up where patient_id = :patient and missed_session = any(:missed)")
        .param("patient", patient.value())
        .param("missed", missed.stream().map(SessionId::value).toArray(UUID[]::new))
        .query(row -> {
          found.put(Sql.id(row, "missed_session", SessionId::new), Sql.id(row, "session_id", SessionId::new));
        });
    return found;
  }

  /** False when the missed session is made up for already, or this session makes up for another. */
  boolean add(PatientId patient, SessionId missed, SessionId session) {
    return jdbc.sql(
                """
                insert into make_up (organization_id, patient_id, missed_session, session_id, planned_by, planned_at)
                values (:organization, :patient, :missed, :session, :by, :now)
                on conflict do nothing
                """)
            .param("organization", Tenant.current().value())
            .param("patient", patient.value())
            .param("missed", missed.value())
            .param("session", session.value())
            .param("by", Acting.actor().staffId().value())
            .param("now", Sql.at(clock.instant()))
            .update()
        == 1;
  }

  void remove(PatientId patient, SessionId missed) {
    jdbc.sql("delete from make_up where patient_id = :patient and missed_session = :missed")
        .param("patient", patient.value())
        .param("missed", missed.value())
        .update();
  }
}
