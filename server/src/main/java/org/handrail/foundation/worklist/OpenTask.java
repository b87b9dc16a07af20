package org.handrail.foundation.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Puts work in front of someone, once per source, with the whole chain of what happens if nobody acts. */
@UseCase
public class OpenTask {
  private final JdbcTasks tasks;
  private final Chains chains;
  private final Promises promises;
  private final Escalation escalation;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OpenTask(
      JdbcTasks tasks,
      Chains chains,
      Promises promises,
      Escalation escalation,
      ApplicationEventPublisher events,
      Clock clock) {
    this.tasks = tasks;
    this.chains = chains;
    this.promises = promises;
    this.escalation = escalation;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens the task, or answers the one that came from the same source before: sent twice, opened once.
   *
   * @throws IllegalArgumentException for an unknown chain
   */
  public TaskId open(NewTask task) {
    Instant now = clock.instant();
    Chain chain = chains.get(task.chain());
    Instant due = task.dueAt() == null ? promises.of(task.chain(), task.program()).by().toInstant() : task.dueAt();
    Optional<TaskId> opened = tasks.insert(task, chain, now, due);
    if (opened.isEmpty()) {
      return tasks.ofSource(task.sourceKey()).orElseThrow();
    }
    TaskId id = opened.get();
    tasks.reach(id, task.owner(), "Owner", now);
    tasks.record(id, now, TaskStep.Kind.OPENED, null, task.detail());
    escalation.settle(id, now);
    events.publishEvent(new TaskOpened(id, task.kind(), task.severity(), task.patient()));
    return id;
  }
}
