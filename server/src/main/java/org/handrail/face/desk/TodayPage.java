package org.handrail.face.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.face.ui.HoursRing;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * A staff member's day: what needs a person first, then what comes next.
 *
 * @param line who and what is theirs: "Evening IOP · 18 people on your caseload · 2 sessions today"
 * @param waiting tasks and alerts, most urgent first
 * @param next the session that is on or comes next today; null when there is none
 * @param later the sessions after it today
 * @param unrecorded sessions nobody recorded: the reader's own, a supervisor's from the next day on
 * @param hours people in the reader's care who may miss this week's hours
 * @param toSign sessions with notes written and not signed
 * @param clock deadlines of the people they care for, soonest first
 */
public record TodayPage(
    String greeting,
    String line,
    List<Waiting> waiting,
    @Nullable NextSession next,
    List<Upcoming> later,
    List<Unrecorded> unrecorded,
    List<Short> hours,
    List<ToSign> toSign,
    List<Deadline> clock,
    Instant now,
    ZoneId zone) {

  /**
   * One task.
   *
   * @param patient whose, by name; null when it is about nobody
   * @param taker who acts on it, when somebody does
   */
  public record Waiting(Task task, @Nullable String patient, @Nullable String taker) {
    public boolean danger() {
      return task.severity() == Severity.DANGER;
    }

    public boolean free() {
      return task.state() == TaskState.OPEN;
    }

    /** "Caleb Marsh: answered …". */
    public String title() {
      return patient == null ? task.title() : patient + ": " + task.title();
    }

    public String href() {
      return "/tasks/" + task.id();
    }

    public @Nullable String record() {
      PatientId id = task.patient();
      return id == null ? null : "/patients/" + id;
    }
  }

  /**
   * What waits about one person.
   *
   * @param patient whose, by name; null when it is about nobody
   * @param record their record; null when it is about nobody
   */
  public record Work(@Nullable String patient, @Nullable String record, List<Waiting> tasks) {
    private static final int SHOWN = 3;

    public List<Waiting> first() {
      return tasks.subList(0, Math.min(SHOWN, tasks.size()));
    }

    public List<Waiting> rest() {
      return tasks.subList(first().size(), tasks.size());
    }
  }

  /** The session with the people expected. */
  public record NextSession(
      String href, String begins, String title, String line, @Nullable String topic, List<Seat> seats) {
    public long count(String dot) {
      return seats.stream().filter(s -> s.dot().equals(dot)).count();
    }
  }

  /** Someone expected, with the one thing to know before it begins. */
  public record Seat(PatientId patient, String name, @Nullable String pronouns, String dot, String says) {}

  /** A session whose roll call is missing. */
  public record Unrecorded(String href, String title, String line) {}

  /** Notes waiting for the reader's signature. */
  public record ToSign(String href, String title, String line) {}

  /** Someone who may miss this week's hours. */
  public record Short(PatientId patient, String name, HoursRing hours, String why) {
    public boolean lost() {
      return hours.shortMinutes() > 0;
    }
  }

  /** A later session of the day. */
  public record Upcoming(String href, String time, String title, String line) {}

  /** A date that must not pass. */
  public record Deadline(String when, String iso, String who, String what, String href, String state) {}

  public List<Waiting> dangers() {
    return waiting.stream().filter(Waiting::danger).toList();
  }

  public List<Waiting> others() {
    return waiting.stream().filter(w -> !w.danger()).toList();
  }

  /** {@link #others} by person, in the order of everybody's most urgent task; work about nobody stands alone. */
  public List<Work> work() {
    Map<Object, List<Waiting>> byPerson = new LinkedHashMap<>();
    for (Waiting one : others()) {
      Object key = one.patient() == null ? one.task().id() : Objects.requireNonNull(one.task().patient());
      byPerson.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
    }
    return byPerson.values().stream().map(all -> new Work(all.getFirst().patient(), all.getFirst().record(), all)).toList();
  }

  /** "43 min ago. Nobody has taken this yet; the next person is called at 17:52." */
  public String standing(Waiting waiting) {
    Task task = waiting.task();
    String since = When.ago(task.opened(), now);
    if (!waiting.free()) {
      return since + ". " + (waiting.taker() == null ? "Someone" : waiting.taker()) + " is acting on it.";
    }
    Task.NextStep step = task.next();
    return since
        + ". Nobody has taken this yet"
        + (step == null ? "." : "; " + step.target() + " is told " + When.moment(step.at(), zone, now) + ".");
  }

  /** "due today 17:52", "overdue since 16 Nov". */
  public String due(Waiting waiting) {
    Task task = waiting.task();
    String at = When.moment(task.due(), zone, now);
    return task.isOverdue(now) ? "overdue since " + at : "due " + at;
  }

  public boolean overdue(Waiting waiting) {
    return waiting.task().isOverdue(now);
  }
}
