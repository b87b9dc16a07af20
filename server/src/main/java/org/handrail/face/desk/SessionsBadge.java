package org.handrail.face.desk;

import org.handrail.face.ui.NavBadge;
import org.handrail.face.ui.NavCount;
import org.handrail.foundation.platform.Acting;
import org.handrail.path.attendance.UnrecordedSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sessions the reader led that nobody recorded. */
@Component
class SessionsBadge implements NavBadge {
  private final UnrecordedSessions unrecorded;

  SessionsBadge(UnrecordedSessions unrecorded) {
    this.unrecorded = unrecorded;
  }

  @Override
  public String room() {
    return "sessions";
  }

  @Override
  public @Nullable NavCount count() {
    var actor = Acting.actor();
    if (!actor.isStaff()) {
      return null;
    }
    int n = unrecorded.ledBy(actor.staffId()).size();
    return new NavCount(n, true, n == 1 ? "1 session is not recorded" : n + " sessions are not recorded");
  }
}
