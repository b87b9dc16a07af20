package org.handrail.foundation.sites;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Changes a site. Its time zone stays once a program runs there: sessions already planned were told to people. */
@UseCase
public class ChangeSite {
  private final JdbcClient jdbc;
  private final Sites sites;
  private final Programs programs;

  ChangeSite(JdbcClient jdbc, Sites sites, Programs programs) {
    this.jdbc = jdbc;
    this.sites = sites;
    this.programs = programs;
  }

  /**
   * @param version the version that was edited
   * @return the new version
   */
  public Outcome<Integer> change(SiteId id, int version, SiteDetails details) {
    var refusals = details.check();
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Site now = sites.get(id);
    if (!now.zone().getId().equals(details.timeZone()) && !programs.at(id).isEmpty()) {
      return Outcome.refused(
          "timeZone", "Programs run here in " + now.zone() + ". A site in another zone is another site: add it");
    }
    try {
      int changed =
          jdbc.sql(
                  """
                  update site set name = :name, address = :address, city = :city, state = :state,
                    postal_code = :postalCode, phone = :phone, time_zone = :zone, active = :active, version = version + 1
                  where id = :id and version = :version
                  """)
              .param("name", details.name().strip())
              .param("address", details.place().address().strip())
              .param("city", details.place().city().strip())
              .param("state", details.place().state().strip())
              .param("postalCode", details.place().postalCode().strip())
              .param("phone", details.place().phone().strip())
              .param("zone", details.timeZone())
              .param("active", details.active())
              .param("id", id.value())
              .param("version", version)
              .update();
      return changed == 1
          ? Outcome.done(version + 1)
          : Outcome.refused(
              "Someone else changed this site meanwhile. It is now: %s, %s."
                  .formatted(now.name(), now.active() ? "open" : "closed"));
    } catch (DuplicateKeyException taken) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused("name", "There is a site of this name already");
    }
  }
}
