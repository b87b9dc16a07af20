package org.handrail.path.week;

import java.util.UUID;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.SessionRelationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who leads a session: its own facilitators on that date, a substitute included. */
@Repository
@Transactional(readOnly = true)
class SessionLeaders implements SessionRelationship {
  private final JdbcClient jdbc;

  SessionLeaders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean leads(StaffId staff, UUID session) {
    return jdbc.sql(
            """
            select exists (select 1 from care_session_facilitator where session_id = :session and staff_id = :staff)
            """)
        .param("session", session)
        .param("staff", staff.value())
        .query(Boolean.class)
        .single();
  }
}
