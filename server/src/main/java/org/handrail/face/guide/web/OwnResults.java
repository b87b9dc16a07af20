package org.handrail.face.guide.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.outcomes.Indicator;
import org.handrail.path.outcomes.Outcomes;
import org.handrail.path.outcomes.Rate;
import org.handrail.path.outcomes.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Our own results for anybody to read: a quarter behind, of everyone who started, and only where enough people did. */
@Component
public class OwnResults {
  private static final List<Indicator> SHOWN = List.of(Indicator.COMPLETED, Indicator.RETAINED_30, Indicator.RETAINED_90, Indicator.ABSTINENT,
      Indicator.ABSTINENT_REACHED, Indicator.FOLLOWED_UP);

  private final Outcomes outcomes;
  private final Organizations organizations;

  OwnResults(Outcomes outcomes, Organizations organizations) {
    this.outcomes = outcomes;
    this.organizations = organizations;
  }

  /** Whole percents, with the 95 % range. */
  public record Line(String title, long percent, String range, String counted, String whom) {}

  public record Shown(int people, List<Line> lines) {}

  /** Of the organization a public page is about; where there are several and none is named, of none. */
  @Nullable Shown of(@Nullable String slug) {
    Optional<Organization> organization = slug != null ? organizations.bySlug(slug)
        : Optional.of(organizations.all()).filter(all -> all.size() == 1).map(List::getFirst);
    return organization.flatMap(found -> Tenant.in(found.id(), outcomes::published)).map(OwnResults::shown).filter(shown -> !shown.lines().isEmpty())
        .orElse(null);
  }

  private static Shown shown(Report report) {
    var lines = new ArrayList<Line>();
    for (Indicator indicator : SHOWN) {
      Rate rate = report.total(indicator).rate();
      if (rate != null) {
        lines.add(new Line(indicator.title(), Math.round(rate.share() * 100), Math.round(rate.low() * 100) + " to " + Math.round(rate.high() * 100),
            rate.some() + " of " + rate.many(), indicator.whom()));
      }
    }
    return new Shown(report.people(), lines);
  }
}
