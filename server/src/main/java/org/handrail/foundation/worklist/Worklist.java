package org.handrail.foundation.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.CareRelationship;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is waiting: the questions other rooms ask the worklist. */
@Service
@Transactional(readOnly = true)
public class Worklist {
  /** How much is open; {@code danger} and {@code needsYou} are parts of {@code open}. */
  public record Counts(int open, int danger, int needsYou, int overdue) {}

  private final TaskQueries tasks;
  private final ObjectProvider<CareRelationship> relationships;
  private final Clock clock;

  Worklist(TaskQueries tasks, ObjectProvider<CareRelationship> relationships, Clock clock) {
    this.tasks = tasks;
    this.relationships = relationships;
    this.clock = clock;
  }

  /** What stands in this staff member's list, their own and their roles' queues: danger first, then by due time. */
  public List<Task> openFor(Actor actor) {
    return tasks.openFor(actor.staffId(), actor.roles());
  }

  /** How much stands in this staff member's list. */
  public Counts counts(Actor actor) {
    return tasks.counts(actor.staffId(), actor.roles(), clock.instant());
  }

  /** What is open about one patient, whoever owns it. The caller has checked that the record may be read. */
  public List<Task> openFor(PatientId patient) {
    return tasks.openFor(patient);
  }

  /** What was closed about one patient, newest first. The caller has checked that the record may be read. */
  public List<Task> closedFor(PatientId patient, int limit) {
    return tasks.closedFor(patient, limit);
  }

  /** One task. */
  public Optional<Task> find(TaskId id) {
    return tasks.find(id);
  }

  /** The task that came from a source, see {@link NewTask#sourceKey()}. */
  public Optional<Task> ofSource(String sourceKey) {
    return tasks.ofSource(sourceKey);
  }

  /** What happened to a task, first to last. */
  public List<TaskStep> steps(TaskId id) {
    return tasks.steps(id);
  }

  /**
   * True when this staff member may see the task: it stood in their list at some time, or they care for the patient it is
   * about.
   */
  public boolean concerns(Actor actor, Task task) {
    StaffId staff = actor.staffId();
    PatientId patient = task.patient();
    return tasks.everReached(task.id(), staff, actor.roles())
        || (patient != null && relationships.stream().anyMatch(r -> r.holds(staff, patient)));
  }
}
