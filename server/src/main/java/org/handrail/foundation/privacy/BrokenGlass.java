package org.handrail.foundation.privacy;

import java.time.Clock;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
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
}
