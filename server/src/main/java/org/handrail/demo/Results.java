package org.handrail.demo;

import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.placement.Edited;
import org.handrail.path.plan.SaveDraft;

/** Where a use case refuses here, the demo is wrong: it fails with what was said. */
final class Results {
  private Results() {}

  static void kept(Edited<?> edited) {
    if (!(edited instanceof Edited.Kept<?>)) {
      throw new IllegalStateException("Not kept: " + edited);
    }
  }

  static void recorded(RecordAttendance.Result result) {
    if (!(result instanceof RecordAttendance.Result.Recorded)) {
      throw new IllegalStateException("Not recorded: " + result);
    }
  }

  /** @return the edit number of the saved draft */
  static int saved(SaveDraft.Result result) {
    if (result instanceof SaveDraft.Result.Saved(int edit)) {
      return edit;
    }
    throw new IllegalStateException("Not saved: " + result);
  }
}
