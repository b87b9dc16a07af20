package org.handrail.path.followup;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;

/** Sends the questions of a contact to the person's own phone or mailbox, where they allowed it; it counts as a try. */
@UseCase
public class SendSurvey {
  private final FollowUps followUps;
  private final Locators locators;
  private final SurveyLinks links;
  private final Access access;

  SendSurvey(FollowUps followUps, Locators locators, SurveyLinks links, Access access) {
    this.followUps = followUps;
    this.locators = locators;
    this.links = links;
    this.access = access;
  }

  /** Whether there is a way it may go. */
  public boolean possible(FollowUp contact) {
    return contact.isOpen() && !links.ways(locators.of(contact.patient())).isEmpty();
  }

  /** @param version of the contact as the page showed it */
  public Outcome<FollowUp> send(FollowUpId id, int version) {
    FollowUp held = followUps.find(id).orElseThrow();
    access.require(Area.PLAN, Act.WRITE, held.patient());
    if (held.version() != version) {
      return Outcome.refused("Somebody else worked on this contact meanwhile. Look at what happened below, then send it if it is still wanted");
    }
    return deliver(held);
  }

  /** Without anybody asking: for the job that opens windows. */
  Outcome<FollowUp> deliver(FollowUp held) {
    var ways = links.ways(locators.of(held.patient()));
    if (ways.isEmpty()) {
      return Outcome.refused("They allowed no text message or e-mail of their own, or text messages are not switched on here. Call instead");
    }
    Way way = ways.getFirst();
    return followUps.move(held, FollowUpEvent.TRY, null, way.kind().label() + ": the questions were sent, no answer yet").map(moved -> {
      followUps.newLink(moved.id());
      links.send(moved, way);
      return moved;
    });
  }
}
