package org.handrail.path.week;

import java.time.LocalDate;
import java.util.UUID;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters days on which someone is away. Sessions they lead then keep their name until somebody finds a substitute. */
@UseCase
public class TakeTimeOff {
  private final JdbcClient jdbc;

  TakeTimeOff(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param last the last day away
   * @param reason a word colleagues may read, such as "Vacation"; may be empty
   */
  public Outcome<UUID> away(StaffId staff, LocalDate from, LocalDate last, String reason) {
    if (last.isBefore(from)) {
      return Outcome.refused("last", "The last day must not be before the first");
    }
    UUID id = Ids.next();
    int added =
        jdbc.sql(
                """
                insert into staff_time_off (id, organization_id, staff_id, from_on, until_on, reason)
                values (:id, :organization, :staff, :from, :until, :reason) on conflict do nothing
                """)
            .param("id", id)
            .param("organization", Tenant.current().value())
            .param("staff", staff.value())
            .param("from", from)
            .param("until", last.plusDays(1))
            .param("reason", reason.strip())
            .update();
    return added == 1 ? Outcome.done(id) : Outcome.refused("from", "They are away on some of these days already");
  }
}
