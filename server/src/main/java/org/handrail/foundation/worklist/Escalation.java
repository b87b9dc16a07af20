package org.handrail.foundation.worklist;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out the steps of a chain whose time has come. */
@Component
class Escalation {
  private final JdbcTasks tasks;
  private final JdbcEscalations waiting;
  private final OnCall onCall;
  private final StaffDirectory staff;
  private final ApplicationEventPublisher events;

  Escalation(
      JdbcTasks tasks,
      JdbcEscalations waiting,
      OnCall onCall,
      StaffDirectory staff,
      ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.waiting = waiting;
    this.onCall = onCall;
    this.staff = staff;
    this.events = events;
  }

  /** The steps of one task that are due. */
  void settle(TaskId task, Instant now) {
    waiting.due(task, now).forEach(step -> tell(step, now));
  }

  /** The due steps of all tasks of the organization; answers how many were carried out. */
  int settleAll(Instant now) {
    List<JdbcEscalations.Waiting> due = waiting.due(now);
    due.forEach(step -> tell(step, now));
    return due.size();
  }

  private void tell(JdbcEscalations.Waiting step, Instant now) {
    switch (step.target()) {
      case Chain.Target.RoleQueue(Role role) -> tellRole(step, role, "Told: " + role.label(), now);
      case Chain.Target.OnCallList(Role otherwise) -> {
        List<StaffId> people = onCall.at(now, step.program());
        if (people.isEmpty()) {
          tellRole(step, otherwise, "Nobody is on call. Told: " + otherwise.label(), now);
        } else {
          people.forEach(person -> tasks.reach(step.task(), new Owner.Person(person), "On call", now));
          record(step, "Told, on call: " + names(people), people, List.of(), now);
        }
      }
    }
  }

  private void tellRole(JdbcEscalations.Waiting step, Role role, String words, Instant now) {
    tasks.reach(step.task(), new Owner.Queue(role), "Escalated", now);
    record(step, words, List.of(), List.of(role), now);
  }

  private void record(
      JdbcEscalations.Waiting step, String words, List<StaffId> people, List<Role> roles, Instant now) {
    waiting.settled(step, now);
    tasks.record(step.task(), now, TaskStep.Kind.ESCALATED, null, words);
    events.publishEvent(new TaskEscalated(step.task(), step.kind(), step.severity(), people, roles));
  }

  private String names(List<StaffId> people) {
    return people.stream().map(id -> staff.get(id).name().shown()).collect(Collectors.joining(", "));
  }
}
