package org.handrail.foundation.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.worklist.TaskState.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Ends a task with what was done; an alert about a danger also needs how it came out. */
@UseCase
public class CloseTask {
  /** Longest outcome in characters. */
  public static final int OUTCOME_LIMIT = 2000;

  private final TaskDesk desk;
  private final JdbcTasks tasks;
  private final TaskQueries queries;
  private final Chains chains;
  private final TakeTask take;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CloseTask(
      TaskDesk desk,
      JdbcTasks tasks,
      TaskQueries queries,
      Chains chains,
      TakeTask take,
      ApplicationEventPublisher events,
      Clock clock) {
    this.desk = desk;
    this.tasks = tasks;
    this.queries = queries;
    this.chains = chains;
    this.take = take;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Closes the task for the acting staff member, who takes it by doing so when nobody had. Whoever else is acting on it
   * has to close it or hand it over.
   *
   * @param action code of one of the chain's actions
   * @param outcome how it came out, at most {@value #OUTCOME_LIMIT} characters; required for a danger
   */
  public Outcome<TaskId> close(TaskId id, @Nullable String action, @Nullable String outcome) {
    return desk.with(id, task -> close(task, action, outcome == null ? "" : outcome.strip()));
  }

  private Outcome<TaskId> close(Task task, @Nullable String action, String outcome) {
    List<Refusal> refusals = new ArrayList<>();
    var chosen = chains.get(task.chain()).action(action);
    if (chosen.isEmpty()) {
      refusals.add(new Refusal("action", "Choose what you did."));
    }
    if (outcome.isEmpty() && task.severity() == Severity.DANGER) {
      refusals.add(new Refusal("outcome", "Write how it came out, in a sentence or two."));
    }
    if (outcome.length() > OUTCOME_LIMIT) {
      refusals.add(
          new Refusal(
              "outcome", "This has " + outcome.length() + " characters; at most " + OUTCOME_LIMIT + " fit. Shorten it."));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    return take.take(task.id()).then(taken -> closeTaken(task.id(), chosen.orElseThrow().label(), outcome));
  }

  private Outcome<TaskId> closeTaken(TaskId id, String action, String outcome) {
    Task task = queries.find(id).orElseThrow();
    StaffId me = Acting.actor().staffId();
    Instant now = clock.instant();
    if (task.state().after(Event.CLOSE).isEmpty() || !tasks.close(task, me, action, outcome, now)) {
      return desk.lost(id);
    }
    tasks.record(id, now, TaskStep.Kind.CLOSED, me, outcome.isEmpty() ? action : action + ". " + outcome);
    events.publishEvent(new TaskClosed(id, task.kind(), queries.sourceKey(id), me, action));
    return Outcome.done(id);
  }
}
