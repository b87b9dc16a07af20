package org.handrail.foundation.sites;

import java.util.List;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a program's open hours, the same way when it is created and when it is changed. */
final class ProgramHours {
  private ProgramHours() {}

  static void replace(JdbcClient jdbc, ProgramId program, List<OpeningHours> hours) {
    jdbc.sql("delete from program_hours where program_id = :program").param("program", program.value()).update();
    for (OpeningHours open : hours) {
      jdbc.sql(
              """
              insert into program_hours (organization_id, program_id, weekday, opens, closes)
              values (:organization, :program, :weekday, :opens, :closes)
              """)
          .param("organization", Tenant.current().value())
          .param("program", program.value())
          .param("weekday", open.day().getValue())
          .param("opens", open.opens())
          .param("closes", open.closes())
          .update();
    }
  }
}
