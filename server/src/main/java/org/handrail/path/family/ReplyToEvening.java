package org.handrail.path.family;

import java.time.Clock;
import java.util.UUID;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** Somebody says whether they come to a family evening. */
@UseCase
public class ReplyToEvening {
  private final FamilyEvenings evenings;
  private final SharedItems shared;
  private final Organizations organizations;
  private final Clock clock;

  ReplyToEvening(FamilyEvenings evenings, SharedItems shared, Organizations organizations, Clock clock) {
    this.evenings = evenings;
    this.shared = shared;
    this.organizations = organizations;
    this.clock = clock;
  }

  public Outcome<UUID> reply(MemberId member, UUID evening, FamilyEvening.Reply reply) {
    var today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    boolean open = evenings.find(evening).filter(e -> !e.cancelled() && !e.day().isBefore(today)).isPresent();
    if (!open || shared.open(Acting.actor().account(), member).isEmpty()) {
      return Outcome.refused("This evening is over or was called off");
    }
    evenings.reply(evening, member, reply, clock.instant());
    return Outcome.done(evening);
  }
}
