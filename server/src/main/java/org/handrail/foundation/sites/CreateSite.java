package org.handrail.foundation.sites;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens a site. */
@UseCase
public class CreateSite {
  private final JdbcClient jdbc;

  CreateSite(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Refused without a name or a known time zone, or when the name is taken. */
  public Outcome<SiteId> create(SiteDetails details) {
    var refusals = details.check();
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    SiteId id = SiteId.next();
    int added =
        jdbc.sql(
                """
                insert into site (id, organization_id, name, address, city, state, postal_code, phone, time_zone)
                values (:id, :organization, :name, :address, :city, :state, :postalCode, :phone, :zone)
                on conflict on constraint site_name_once do nothing
                """)
            .param("id", id.value())
            .param("organization", Tenant.current().value())
            .param("name", details.name().strip())
            .param("address", details.place().address().strip())
            .param("city", details.place().city().strip())
            .param("state", details.place().state().strip())
            .param("postalCode", details.place().postalCode().strip())
            .param("phone", details.place().phone().strip())
            .param("zone", details.timeZone())
            .update();
    return added == 1 ? Outcome.done(id) : Outcome.refused("name", "There is a site of this name already");
  }
}
