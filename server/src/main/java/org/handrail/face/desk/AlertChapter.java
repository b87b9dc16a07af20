package org.handrail.face.desk;

import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Alerts about the patient and how each ended. */
@Component
class AlertChapter implements PathChapter {
  private static final int LATEST = 30;

  private final Worklist worklist;

  AlertChapter(Worklist worklist) {
    this.worklist = worklist;
  }

  @Override
  public Area area() {
    return Area.WORK;
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    var events = new ArrayList<PathEvent>();
    for (Task task : worklist.openFor(patient.id())) {
      if (task.severity() == Severity.DANGER) {
        events.add(new PathEvent(task.opened(), "urgent", task.title(), task.detail(), null, true, "/tasks/" + task.id()));
      }
    }
    for (Task task : worklist.closedFor(patient.id(), LATEST)) {
      Task.Closed closed = task.closed();
      if (task.severity() == Severity.DANGER && closed != null) {
        events.add(
            PathEvent.of(
                task.opened(), "lifebuoy", task.title(), closed.action() + ". " + closed.outcome(), "/tasks/" + task.id()));
      }
    }
    return events;
  }
}
