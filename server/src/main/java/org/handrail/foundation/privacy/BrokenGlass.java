package org.handrail.foundation.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Records opened with a reason by someone who does not care for the patient. */
@Repository
@Transactional(readOnly = true)
class BrokenGlass {
  private final JdbcClient jdbc;
  private final Clock clock;

  BrokenGlass(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean isBrokenBy(StaffId staff, PatientId patient) {
    return jdbc.sql(
            """
            select exists (select 1 from broken_glass
                            where staff_id = :staff and patient_id = :patient and open_until > :now)
            """)
        .param("staff", staff.value())
        .param("patient", patient.value())
        .param("now", Sql.at(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  @Transactional
  void keep(
      UUID id, StaffId staff, PatientId patient, Area area, Act act, String reason, Instant now, Instant until) {
    jdbc.sql(
            """
            insert into broken_glass (id, organization_id, staff_id, patient_id, area, act, reason, broken_at, open_until)
            values (:id, :organization, :staff, :patient, :area, :act, :reason, :now, :until)
            """)
        .param("id", id)
        .param("organization", Tenant.current().value())
        .param("staff", staff.value())
        .param("patient", patient.value())
        .param("area", area.name())
        .param("act", act.name())
        .param("reason", reason)
        .param("now", Sql.at(now))
        .param("until", Sql.at(until))
        .update();
  }
}
