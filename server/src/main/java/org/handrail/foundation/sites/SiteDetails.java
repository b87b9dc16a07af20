package org.handrail.foundation.sites;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Refusal;

/**
 * What somebody says about a site.
 *
 * @param timeZone as typed, such as "America/Chicago"
 */
public record SiteDetails(String name, Site.Place place, String timeZone, boolean active) {

  List<Refusal> check() {
    var refusals = new ArrayList<Refusal>();
    if (name.isBlank()) {
      refusals.add(new Refusal("name", "Enter the name of the site"));
    }
    if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
      refusals.add(new Refusal("timeZone", "Choose a time zone such as America/Chicago"));
    }
    return refusals;
  }
}
