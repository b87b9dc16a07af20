package org.handrail.face.desk;

import org.handrail.face.ui.NavBadge;
import org.handrail.face.ui.NavCount;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much waits for the reader. */
@Component
class TodayBadge implements NavBadge {
  private final Worklist worklist;

  TodayBadge(Worklist worklist) {
    this.worklist = worklist;
  }

  @Override
  public String room() {
    return "today";
  }

  @Override
  public @Nullable NavCount count() {
    Actor actor = Acting.actor();
    if (!actor.isStaff()) {
      return null;
    }
    Worklist.Counts counts = worklist.counts(actor);
    return new NavCount(counts.open(), counts.danger() + counts.needsYou() > 0, counts.open() + " waiting for you");
  }
}
