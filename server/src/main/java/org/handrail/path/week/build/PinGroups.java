package org.handrail.path.week.build;

import java.time.Clock;
import java.util.List;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.path.week.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says which groups stay where they are in the next week. Doing it twice changes nothing. */
@UseCase
public class PinGroups {
  private final JdbcClient jdbc;
  private final Clock clock;

  PinGroups(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Of some groups these stay, and the others may move.
   *
   * @param among the groups it is about: what is said of others stays as it is
   */
  public Outcome<Integer> pin(List<GroupId> among, List<GroupId> stays) {
    for (GroupId group : among) {
      if (stays.contains(group)) {
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
    }
    return Outcome.done(stays.size());
  }
}
