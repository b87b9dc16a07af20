package org.handrail.foundation.worklist;

import org.handrail.foundation.platform.Role;
import org.handrail.foundation.privacy.GlassBroken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts every broken glass in front of the privacy officer, in the transaction that breaks it. */
@Component
class ReviewBrokenGlass {
  private final OpenTask openTask;

  ReviewBrokenGlass(OpenTask openTask) {
    this.openTask = openTask;
  }

  @EventListener
  void on(GlassBroken broken) {
    openTask.open(
        new NewTask(
            "privacy:glass:" + broken.id(),
            "privacy.glass",
            Severity.NEEDS_YOU,
            "broken-glass",
            "Look at a record that was opened with a reason",
            "Someone who does not care for the patient opened the record. Read the reason, and talk with them where it does not convince you.",
            "/admin/privacy",
            null,
            null,
            new Owner.Queue(Role.PRIVACY),
            null));
  }
}
