package org.handrail.face.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.TaskState;

/**
 * A patient's path, newest first, with the people around them.
 *
 * @param admission whether the person reading may open admission and stays
 * @param move whether they may move the patient to another place
 * @param locator whether they may see how the patient may be reached after treatment
 * @param entries the timeline, each with the colour of the level it happened in
 */
public record PathPage(
    Patient patient,
    List<Entry> entries,
    List<CareTeam.Member> team,
    List<RelatedPeople.RelatedPerson> around,
    List<Task> open,
    boolean admission,
    boolean move,
    boolean locator,
    Instant now,
    ZoneId zone) {

  /**
   * One line of the timeline.
   *
   * @param when as it reads there: "Today", "16 Nov"
   * @param chip colour class of the level of care at that time
   */
  public record Entry(PathEvent event, String when, String chip) {
    public String icon() {
      return event.icon();
    }

    public String title() {
      return event.title();
    }

    public @org.jspecify.annotations.Nullable String detail() {
      return event.detail();
    }

    public @org.jspecify.annotations.Nullable String href() {
      return event.href();
    }

    public boolean needs() {
      return event.needs();
    }

    /** The level that begins here, or null. */
    public @org.jspecify.annotations.Nullable String level() {
      var level = event.level();
      return level == null ? null : level.label();
    }

    public String iso() {
      return event.at().toString();
    }
  }

  /** Colours each event by the level of care it happened in: a stay colours what follows until the next begins. */
  static List<Entry> entries(List<PathEvent> newestFirst, ZoneId zone, Instant now) {
    var entries = new ArrayList<Entry>();
    String chip = "home";
    for (PathEvent event : newestFirst.reversed()) {
      var level = event.level();
      if (level != null) {
        chip = level.chip();
      }
      entries.add(new Entry(event, When.day(event.at(), zone, now), chip));
    }
    return entries.reversed();
  }

  /** "43 min ago, nobody has taken it". */
  public String standing(Task task) {
    String since = When.ago(task.opened(), now);
    Task.Taken taken = task.taken();
    if (task.state() == TaskState.TAKEN && taken != null) {
      return "Taken " + When.ago(taken.at(), now);
    }
    return since + (task.isOverdue(now) ? ", overdue" : ", due " + When.moment(task.due(), zone, now));
  }

  /** Days since the first event, counting today. */
  public long days() {
    if (entries.isEmpty()) {
      return 0;
    }
    LocalDate first = entries.getLast().event().at().atZone(zone).toLocalDate();
    return ChronoUnit.DAYS.between(first, now.atZone(zone).toLocalDate()) + 1;
  }
}
