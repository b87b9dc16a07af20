package org.handrail.foundation.worklist;

import java.util.function.Function;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.CareRelationship;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the task someone wants to act on and decides whether it is theirs to act on. */
@Component
class TaskDesk {
  private static final String NOT_YOURS =
      "This is not in your list. Ask whoever owns it, or someone on the care team, to hand it to you.";

  private final TaskQueries tasks;
  private final StaffDirectory staff;
  private final ObjectProvider<CareRelationship> relationships;

  TaskDesk(TaskQueries tasks, StaffDirectory staff, ObjectProvider<CareRelationship> relationships) {
    this.tasks = tasks;
    this.staff = staff;
    this.relationships = relationships;
  }

  /** Runs the work on the task, for those it reached and for the patient's own team. */
  <T> Outcome<T> with(TaskId id, Function<Task, Outcome<T>> work) {
    Task task = tasks.find(id).orElse(null);
    if (task == null) {
      return Outcome.refused("There is no such task.");
    }
    if (!mayAct(Acting.actor(), task)) {
      return Outcome.refused(NOT_YOURS);
    }
    return work.apply(task);
  }

  /** Why nothing more can be done with a task, in a sentence that names who was first. */
  <T> Outcome<T> lost(TaskId id) {
    Task now = tasks.find(id).orElseThrow();
    Task.Closed closed = now.closed();
    if (closed != null) {
      return Outcome.refused(name(closed.by()) + " has closed this already: " + closed.action() + ".");
    }
    Task.Taken taken = now.taken();
    return Outcome.refused(
        taken == null
            ? "This was changed a moment ago. Look at it again."
            : name(taken.by()) + " is acting on this already.");
  }

  String name(StaffId id) {
    return staff.get(id).name().shown();
  }

  private boolean mayAct(Actor actor, Task task) {
    if (tasks.reaches(task.id(), actor.staffId(), actor.roles())) {
      return true;
    }
    return task.patient() != null
        && relationships.stream()
            .anyMatch(r -> r.holds(actor.staffId(), task.patient()));
  }
}
