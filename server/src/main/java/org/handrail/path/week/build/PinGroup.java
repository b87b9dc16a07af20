package org.handrail.path.week.build;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.path.week.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says that a group stays where it is in the next week, or no longer. Doing it twice changes nothing. */
@UseCase
public class PinGroup {
  private final JdbcClient jdbc;
  private final Clock clock;

  PinGroup(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Outcome<GroupId> pin(GroupId group, boolean stays) {
    if (stays) {
      jdbc.sql(
              """
              insert into week_pin (organization_id, group_id, pinned_by, pinned_at) values (:organization, :group, :by, :at)
              on conflict do nothing
              """)
          .param("organization", Tenant.current().value())
          .param("group", group.value())
          .param("by", Acting.actor().staffId().value())
          .param("at", Sql.at(clock.instant()))
          .update();
    } else {
      jdbc.sql("delete from week_pin where group_id = :group").param("group", group.value()).update();
    }
    return Outcome.done(group);
  }
}
