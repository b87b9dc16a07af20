package org.handrail.foundation.sites;

import java.sql.Types;
import java.time.LocalDate;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closes a site, or one of its programs, on a day. Planned sessions of that day fall out with the same reason. */
@UseCase
public class CloseDay {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  CloseDay(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * @param program null closes the whole site
   * @param reason shown in the week, such as "Thanksgiving"
   */
  public Outcome<ClosedDay> close(SiteId site, @Nullable ProgramId program, LocalDate day, String reason) {
    if (reason.isBlank()) {
      return Outcome.refused("reason", "Say why, such as the name of the holiday");
    }
    var closed = new ClosedDay(ClosedDayId.next(), site, program, day, reason.strip());
    int added =
        jdbc.sql(
                """
                insert into closed_day (id, organization_id, site_id, program_id, day, reason)
                values (:id, :organization, :site, :program, :day, :reason)
                on conflict on constraint closed_day_once do nothing
                """)
            .param("id", closed.id().value())
            .param("organization", Tenant.current().value())
            .param("site", site.value())
            .param("program", Sql.uuidOrNull(program), Types.OTHER)
            .param("day", day)
            .param("reason", closed.reason())
            .update();
    if (added == 0) {
      return Outcome.refused("day", "This day is closed already");
    }
    events.publishEvent(new DayClosed(closed));
    return Outcome.done(closed);
  }
}
