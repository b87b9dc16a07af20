package org.handrail.foundation.worklist;

import java.time.Clock;
import java.time.Instant;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.worklist.TaskState.Event;

/** "I am acting on this": one person, whoever was first. */
@UseCase
public class TakeTask {
  private final TaskDesk desk;
  private final JdbcTasks tasks;
  private final Clock clock;

  TakeTask(TaskDesk desk, JdbcTasks tasks, Clock clock) {
    this.desk = desk;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Taken by the acting staff member; taking one's own again changes nothing. The second person is told who was first. */
  public Outcome<TaskId> take(TaskId id) {
    StaffId me = Acting.actor().staffId();
    return desk.with(id, task -> take(task, me));
  }

  private Outcome<TaskId> take(Task task, StaffId me) {
    Task.Taken taken = task.taken();
    if (task.state() == TaskState.TAKEN && taken != null && taken.by().equals(me)) {
      return Outcome.done(task.id());
    }
    Instant now = clock.instant();
    if (task.state().after(Event.TAKE).isEmpty() || !tasks.take(task, me, now)) {
      return desk.lost(task.id());
    }
    tasks.reach(task.id(), new Owner.Person(me), "Taken", now);
    tasks.record(task.id(), now, TaskStep.Kind.TAKEN, me, "Acting on it");
    return Outcome.done(task.id());
  }
}
