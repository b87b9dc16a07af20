package org.handrail.face.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.community.Directory;
import org.handrail.path.community.ResourceId;
import org.handrail.path.community.referral.CommunityReferral;
import org.handrail.path.community.referral.CommunityReferrals;
import org.springframework.stereotype.Component;

/** Referrals to the community, and what became of them. */
@Component
class CommunityChapter implements PathChapter {
  private final CommunityReferrals referrals;
  private final Directory directory;

  CommunityChapter(CommunityReferrals referrals, Directory directory) {
    this.referrals = referrals;
    this.directory = directory;
  }

  @Override
  public Area area() {
    return Area.COMMUNITY;
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    List<CommunityReferral> all = referrals.of(patient.id());
    Map<ResourceId, String> names = new HashMap<>();
    directory.find(all.stream().map(CommunityReferral::resource).distinct().toList()).forEach(place -> names.put(place.id(), place.listing().name()));
    String tab = "/patients/" + patient.id() + "/community";
    var events = new ArrayList<PathEvent>();
    for (CommunityReferral r : all) {
      String place = names.getOrDefault(r.resource(), "a place that is no longer listed");
      events.add(PathEvent.of(r.madeAt(), "map-pin", "Referred to " + place, r.need().isBlank() ? null : r.need(), tab));
      if (r.outcome() != null && r.closedAt() != null) {
        events.add(PathEvent.of(r.closedAt(), "map-pin-check", place + ": " + r.outcome().label().toLowerCase(Locale.ROOT), null, tab));
      }
    }
    return events;
  }
}
