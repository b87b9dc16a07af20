package org.handrail.path.week;

import org.handrail.foundation.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who is expected at one session besides the seats of its group. */
@Component
class Guests {
  private final JdbcClient jdbc;

  Guests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @throws org.springframework.dao.DataIntegrityViolationException when no seat is free, or they are elsewhere then */
  void add(SessionId session, PatientId patient, Expected.As as) {
    jdbc.sql(
            """
            insert into care_session_guest (organization_id, session_id, patient_id, kind, starts_at, ends_at, held)
            select organization_id, id, :patient, :kind, starts_at, ends_at, held from care_session where id = :session
            on conflict on constraint care_session_guest_once do update set kind = excluded.kind, removed = false
            """)
        .param("session", session.value())
        .param("patient", patient.value())
        .param("kind", as.name())
        .update();
  }

  void remove(SessionId session, PatientId patient) {
    jdbc.sql("update care_session_guest set removed = true where session_id = :session and patient_id = :patient")
        .param("session", session.value())
        .param("patient", patient.value())
        .update();
  }
}
