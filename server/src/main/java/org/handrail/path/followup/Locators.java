package org.handrail.path.followup;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people said about how to reach them; every version stays. The caller asks who may see it. */
@Repository
@Transactional
public class Locators {
  private final JdbcClient jdbc;
  private final Clock clock;

  Locators(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest, or one that says nobody asked. */
  @Transactional(readOnly = true)
  public Locator of(PatientId patient) {
    return jdbc.sql("select * from locator where patient_id = :patient order by number desc limit 1").param("patient", patient.value())
        .query((row, n) -> new Locator(patient, row.getInt("number"), row.getBoolean("permitted"), ways(row.getObject("id", UUID.class)),
            row.getString("best_time"), row.getString("note"), Sql.instant(row, "saved_at"), Sql.idOrNull(row, "saved_by", StaffId::new)))
        .optional().orElseGet(() -> Locator.none(patient));
  }

  private List<Way> ways(UUID locator) {
    return jdbc.sql("select kind, who, address, may_say from locator_way where locator_id = :locator order by position").param("locator", locator)
        .query((row, n) -> new Way(Way.Kind.valueOf(row.getString("kind")), row.getString("who"), row.getString("address"), Way.MaySay.valueOf(row.getString("may_say"))))
        .list();
  }

  /** Adds the next version; false when somebody was faster. */
  boolean add(Locator next) {
    UUID id = Ids.next();
    int added = jdbc.sql("""
            insert into locator (id, organization_id, patient_id, number, permitted, best_time, note, saved_at, saved_by)
            values (:id, :organization, :patient, :number, :permitted, :time, :note, :at, :by)
            on conflict on constraint locator_version_once do nothing
            """)
        .param("id", id).param("organization", Tenant.current().value()).param("patient", next.patient().value()).param("number", next.number())
        .param("permitted", next.permitted()).param("time", next.bestTime()).param("note", next.note()).param("at", Sql.at(clock.instant()))
        .param("by", Acting.find().map(Actor::staff).map(StaffId::value).orElse(null), Types.OTHER).update();
    for (int i = 0; added == 1 && i < next.ways().size(); i++) {
      Way way = next.ways().get(i);
      jdbc.sql("""
              insert into locator_way (id, organization_id, locator_id, position, kind, who, address, may_say)
              values (:id, :organization, :locator, :position, :kind, :who, :address, :say)
              """)
          .param("id", Ids.next()).param("organization", Tenant.current().value()).param("locator", id).param("position", i)
          .param("kind", way.kind().name()).param("who", way.who()).param("address", way.address()).param("say", way.maySay().name()).update();
    }
    return added == 1;
  }
}
