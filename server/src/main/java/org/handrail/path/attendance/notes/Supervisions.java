package org.handrail.path.attendance.notes;

import java.time.Clock;
import java.util.List;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose notes need a second signature, and by whom. */
@Repository
@Transactional
public class Supervisions {
  private final JdbcClient jdbc;
  private final Clock clock;

  Supervisions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Who supervises someone now; empty when their signature is enough. */
  @Transactional(readOnly = true)
  public List<StaffId> of(StaffId staff) {
    return jdbc.sql("select supervisor_id from note_supervision where staff_id = :staff and until is null order by since, id")
        .param("staff", staff.value())
        .query((row, n) -> Sql.id(row, "supervisor_id", StaffId::new))
        .list();
  }

  /** Whom someone supervises now. */
  @Transactional(readOnly = true)
  public List<StaffId> by(StaffId supervisor) {
    return jdbc.sql("select staff_id from note_supervision where supervisor_id = :supervisor and until is null order by since, id")
        .param("supervisor", supervisor.value())
        .query((row, n) -> Sql.id(row, "staff_id", StaffId::new))
        .list();
  }

  void begin(StaffId staff, StaffId supervisor) {
    jdbc.sql(
            """
            insert into note_supervision (id, organization_id, staff_id, supervisor_id, since)
            values (:id, :organization, :staff, :supervisor, :now) on conflict do nothing
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("staff", staff.value())
        .param("supervisor", supervisor.value())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  void end(StaffId staff, StaffId supervisor) {
    jdbc.sql("update note_supervision set until = :now where staff_id = :staff and supervisor_id = :supervisor and until is null")
        .param("now", Sql.at(clock.instant()))
        .param("staff", staff.value())
        .param("supervisor", supervisor.value())
        .update();
  }
}
