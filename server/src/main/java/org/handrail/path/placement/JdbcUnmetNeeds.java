package org.handrail.path.placement;

import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.rules.PackRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcUnmetNeeds implements UnmetNeeds {
  private final JdbcClient jdbc;
  private final Organizations organizations;

  JdbcUnmetNeeds(JdbcClient jdbc, Organizations organizations) {
    this.jdbc = jdbc;
    this.organizations = organizations;
  }

  @Override
  public List<UnmetNeed> between(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("until " + until + " is before from " + from);
    }
    var zone = organizations.current().timeZone();
    return jdbc.sql(
            """
            select pack_id, pack_version, recommended, actual, reason, count(distinct patient_id) as people
              from placement_decision
             where decided_at >= :from and decided_at < :until
             group by pack_id, pack_version, recommended, actual, reason
             order by pack_id, pack_version, recommended, people desc, actual, reason
            """)
        .param("from", Sql.at(from.atStartOfDay(zone).toInstant()))
        .param("until", Sql.at(until.plusDays(1).atStartOfDay(zone).toInstant()))
        .query((row, n) -> new UnmetNeed(new PackRef(row.getString("pack_id"), row.getInt("pack_version")),
            row.getString("recommended"), row.getString("actual"), row.getString("reason"), row.getInt("people")))
        .list();
  }
}
