package org.handrail.path.plan;

import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.Worklist;
import org.springframework.stereotype.Component;

/** The task that reminds of a due plan or review. */
@Component
class DueTask {
  private final Worklist worklist;
  private final CloseTask close;

  DueTask(Worklist worklist, CloseTask close) {
    this.worklist = worklist;
    this.close = close;
  }

  static String key(PatientId patient, PlanDue due) {
    return "plan:due:" + patient + ":" + due.kind() + ":" + due.by();
  }

  /** Closes it for the acting staff member: what it asked for was done. A task somebody else is acting on stays theirs. */
  void done(PatientId patient, PlanDue due) {
    if (Acting.actor().isStaff()) {
      worklist.ofSource(key(patient, due)).ifPresent(task -> close.close(task.id(), "done", ""));
    }
  }
}
