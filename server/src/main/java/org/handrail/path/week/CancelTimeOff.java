package org.handrail.path.week;

import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back days away: they are there after all. Doing it twice changes nothing. */
@UseCase
public class CancelTimeOff {
  private final JdbcClient jdbc;

  CancelTimeOff(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Outcome<StaffId> cancel(StaffId staff, UUID id) {
    jdbc.sql("delete from staff_time_off where id = :id and staff_id = :staff")
        .param("id", id)
        .param("staff", staff.value())
        .update();
    return Outcome.done(staff);
  }
}
