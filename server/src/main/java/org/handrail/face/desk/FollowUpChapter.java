package org.handrail.face.desk;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.followup.FollowUp;
import org.handrail.path.followup.FollowUpState;
import org.handrail.path.followup.FollowUps;
import org.springframework.stereotype.Component;

/** Contacts after treatment: those whose window opened, and what came of them. What is only planned has not happened yet. */
@Component
class FollowUpChapter implements PathChapter {
  private final FollowUps followUps;
  private final Organizations organizations;

  FollowUpChapter(FollowUps followUps, Organizations organizations) {
    this.followUps = followUps;
    this.organizations = organizations;
  }

  @Override
  public Area area() {
    return Area.PLAN;
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    ZoneId zone = organizations.current().timeZone();
    var events = new ArrayList<PathEvent>();
    for (FollowUp contact : followUps.of(patient.id())) {
      String href = "/follow-up/" + contact.id();
      String day = ", day " + contact.day() + " after treatment";
      if (contact.state() == FollowUpState.OPEN) {
        events.add(new PathEvent(contact.opensOn().atStartOfDay(zone).toInstant(), "phone-outgoing", "Follow-up contact to be made" + day,
            "An answer counts until " + contact.closes(), null, true, href));
      } else if (contact.reachedOn() != null) {
        events.add(PathEvent.of(contact.reachedOn().atTime(LocalTime.NOON).atZone(zone).toInstant(), "phone-check", "Reached at follow-up" + day,
            contact.wantsBack() ? "Asked for more help" : null, href));
      } else if (contact.settledAt() != null && contact.attempts() + (contact.state() == FollowUpState.UNREACHABLE ? 1 : 0) > 0) {
        events.add(PathEvent.of(contact.settledAt(), "phone-off", "Follow-up contact: " + contact.state().label().toLowerCase(java.util.Locale.ROOT) + day, null, href));
      }
    }
    return events;
  }
}
