package org.handrail.foundation.sites;

import java.util.ArrayList;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens a program at a site. Its site and level of care stay what they are: stays are told by them. */
@UseCase
public class CreateProgram {
  private final JdbcClient jdbc;
  private final Sites sites;
  private final LevelsOfCare levels;
  private final ObjectProvider<ProgramPackCatalog> packs;

  CreateProgram(JdbcClient jdbc, Sites sites, LevelsOfCare levels, ObjectProvider<ProgramPackCatalog> packs) {
    this.jdbc = jdbc;
    this.sites = sites;
    this.levels = levels;
    this.packs = packs;
  }

  /** Refused with a reason per field. */
  public Outcome<ProgramId> create(SiteId site, String level, ProgramDetails details) {
    var refusals = new ArrayList<Refusal>(details.check(packs));
    if (sites.find(site).isEmpty()) {
      refusals.add(new Refusal("site", "Choose the site"));
    }
    if (levels.find(level).isEmpty()) {
      refusals.add(new Refusal("level", "Choose the level of care"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    ProgramId id = ProgramId.next();
    int added =
        jdbc.sql(
                """
                insert into program (id, organization_id, site_id, name, level, pack_id, pack_version,
                                     prescribed_minutes, group_cap, week_starts)
                values (:id, :organization, :site, :name, :level, :pack, :packVersion, :minutes, :cap, :weekStarts)
                on conflict on constraint program_name_once do nothing
                """)
            .param("id", id.value())
            .param("organization", Tenant.current().value())
            .param("site", site.value())
            .param("name", details.name().strip())
            .param("level", level)
            .param("pack", details.packId())
            .param("packVersion", details.packVersion())
            .param("minutes", details.prescribedMinutes())
            .param("cap", details.groupCap())
            .param("weekStarts", details.weekStarts().getValue())
            .update();
    if (added == 0) {
      return Outcome.refused("name", "There is a program of this name at this site already");
    }
    ProgramHours.replace(jdbc, id, details.hours());
    return Outcome.done(id);
  }
}
