package org.handrail.foundation.people;

import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends someone's work here, or lets them come back. Access follows with the next request; nothing they wrote is lost. */
@UseCase
public class SetStaffActive {
  private final JdbcClient jdbc;

  SetStaffActive(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return false when nothing changed */
  public boolean set(StaffId staff, boolean active) {
    return jdbc.sql("update staff set active = :active, version = version + 1 where id = :id and active <> :active")
            .param("active", active)
            .param("id", staff.value())
            .update()
        == 1;
  }
}
