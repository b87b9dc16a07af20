package org.handrail.face.desk;

import org.handrail.face.ui.NavBadge;
import org.handrail.face.ui.NavCount;
import org.handrail.foundation.platform.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages of patients and families that wait for the reader's eyes. */
@Component
class InboxBadge implements NavBadge {
  private final Inbox inbox;

  InboxBadge(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public String room() {
    return "messages";
  }

  @Override
  public @Nullable NavCount count() {
    if (!Acting.actor().isStaff()) {
      return null;
    }
    int n = inbox.waiting().size();
    return new NavCount(n, true, n == 1 ? "1 message is not read" : n + " messages are not read");
  }
}
