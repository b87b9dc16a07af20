package org.handrail.foundation.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts tasks into words for the person looking. Whoever shows several patients' cards audits that. */
@Component
@Transactional(readOnly = true)
public class TaskCards {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.US);

  private final Patients patients;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Clock clock;

  TaskCards(Patients patients, StaffDirectory staff, Organizations organizations, Clock clock) {
    this.patients = patients;
    this.staff = staff;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** One card for each task, in their order. */
  public List<TaskCard> of(Collection<Task> tasks) {
    Map<PatientId, Patient> people = patients.find(tasks.stream().map(Task::patient).filter(Objects::nonNull).toList());
    ZoneId zone = organizations.current().timeZone();
    StaffId me = Acting.find().map(Actor::staff).orElse(null);
    return tasks.stream().map(t -> card(t, t.patient() == null ? null : people.get(t.patient()), zone, me)).toList();
  }

  /** A moment as staff read it: the time alone when it is today. */
  public String moment(Instant instant) {
    return moment(instant, organizations.current().timeZone());
  }

  private TaskCard card(Task task, @Nullable Patient patient, ZoneId zone, @Nullable StaffId me) {
    Instant now = clock.instant();
    Task.Taken taken = task.taken();
    boolean late = task.isOverdue(now);
    String line = moment(task.opened(), zone) + ", " + ago(Duration.between(task.opened(), now))
        + (task.detail().isEmpty() ? "" : ". " + task.detail());
    return new TaskCard(
        task.id(), task.severity(), task.title(), task.patient(), patient == null ? null : patient.name().shown(), line,
        waiting(task, zone, me),
        late ? words(Duration.between(task.due(), now)) + " late" : "by " + moment(task.due(), zone), late,
        task.state() == TaskState.OPEN, task.state() == TaskState.TAKEN && taken != null && taken.by().equals(me), task.link());
  }

  private String waiting(Task task, ZoneId zone, @Nullable StaffId me) {
    Task.Closed closed = task.closed();
    if (closed != null) {
      return "Closed by " + name(closed.by(), me) + " at " + moment(closed.at(), zone) + ": " + closed.action();
    }
    Task.Taken taken = task.taken();
    if (taken != null) {
      return (taken.by().equals(me) ? "You are" : name(taken.by(), me) + " is") + " acting on this since " + moment(taken.at(), zone);
    }
    String owner = switch (task.owner()) {
      case Owner.Person(StaffId id) -> "Waits for " + name(id, me);
      case Owner.Queue(Role role) -> "Waits for anyone: " + role.label();
    };
    Task.NextStep next = task.next();
    String lead = task.severity() == Severity.ROUTINE ? owner : "Nobody has taken this yet. " + owner;
    return next == null ? lead : lead + "; " + next.target().toLowerCase(Locale.US) + " is told at " + moment(next.at(), zone);
  }

  private String name(StaffId id, @Nullable StaffId me) {
    return id.equals(me) ? "you" : staff.get(id).name().shown();
  }

  private String moment(Instant instant, ZoneId zone) {
    boolean today = instant.atZone(zone).toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
    return (today ? TIME : DAY).format(instant.atZone(zone));
  }

  private static String ago(Duration since) {
    return since.toMinutes() < 1 ? "just now" : words(since) + " ago";
  }

  private static String words(Duration span) {
    long minutes = Math.max(1, span.toMinutes());
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes < 48 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " days";
  }
}
