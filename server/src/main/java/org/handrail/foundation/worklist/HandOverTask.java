package org.handrail.foundation.worklist;

import java.time.Clock;
import java.time.Instant;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.worklist.TaskState.Event;

/** Gives a task back to its owner, or to someone else with a reason; the chain goes on where it stood. */
@UseCase
public class HandOverTask {
  private final TaskDesk desk;
  private final JdbcTasks tasks;
  private final StaffDirectory staff;
  private final Escalation escalation;
  private final Clock clock;

  HandOverTask(TaskDesk desk, JdbcTasks tasks, StaffDirectory staff, Escalation escalation, Clock clock) {
    this.desk = desk;
    this.tasks = tasks;
    this.staff = staff;
    this.escalation = escalation;
    this.clock = clock;
  }

  /** Nobody is acting on it any more; it is open again for everyone it had reached. Only who took it can give it back. */
  public Outcome<TaskId> giveBack(TaskId id) {
    StaffId me = Acting.actor().staffId();
    return desk.with(
        id,
        task -> {
          Task.Taken taken = task.taken();
          if (task.state().after(Event.GIVE_BACK).isEmpty() || taken == null || !taken.by().equals(me)) {
            return Outcome.refused("You are not acting on this, so there is nothing to give back.");
          }
          return hand(task, task.owner(), TaskStep.Kind.GIVEN_BACK, "Open again");
        });
  }

  /** Makes someone else the owner. */
  public Outcome<TaskId> to(TaskId id, Owner owner, String reason) {
    if (reason.isBlank()) {
      return Outcome.refused("reason", "Write why, so that whoever gets it knows.");
    }
    String name;
    switch (owner) {
      case Owner.Queue(Role role) -> name = role.label();
      case Owner.Person(StaffId person) -> {
        StaffMember member = staff.find(person).orElse(null);
        if (member == null || !member.active()) {
          return Outcome.refused("to", "Choose someone who works here now.");
        }
        name = member.name().shown();
      }
    }
    return desk.with(id, task -> hand(task, owner, TaskStep.Kind.REASSIGNED, "To " + name + ": " + reason.strip()));
  }

  private Outcome<TaskId> hand(Task task, Owner owner, TaskStep.Kind kind, String words) {
    Instant now = clock.instant();
    if (task.state().after(Event.REASSIGN).isEmpty() || !tasks.hand(task, owner)) {
      return desk.lost(task.id());
    }
    tasks.reach(task.id(), owner, "Owner", now);
    tasks.record(task.id(), now, kind, Acting.actor().staffId(), words);
    escalation.settle(task.id(), now);
    return Outcome.done(task.id());
  }
}
