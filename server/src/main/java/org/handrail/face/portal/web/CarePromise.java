package org.handrail.face.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Promises;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who knows, by when somebody acts, and when answers are read: only what the worklist really carries. */
@Component
class CarePromise {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.US);
  private static final String EVERY_DAY_MATTER = "use-reported";

  private final Worklist worklist;
  private final Promises promises;
  private final StaffDirectory staff;
  private final CareTeam team;
  private final Organizations organizations;
  private final Clock clock;

  CarePromise(Worklist worklist, Promises promises, StaffDirectory staff, CareTeam team, Organizations organizations, Clock clock) {
    this.worklist = worklist;
    this.promises = promises;
    this.staff = staff;
    this.team = team;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * What is promised about something said since a moment.
   *
   * @param owner given name of who has it, or null when a group has it
   * @param by "by 4:00 PM today"
   */
  record Made(@Nullable String owner, String by) {

    /** "Dana", or "Your team". */
    String who() {
      return owner == null ? "Your team" : owner;
    }
  }

  /** The promise behind the newest open alert of one of these chains; the chain's own where it is closed already. */
  Made about(PatientId patient, Set<String> chains, Instant since) {
    for (Task task : worklist.openFor(patient)) {
      if (chains.contains(task.chain()) && !task.opened().isBefore(since)) {
        return new Made(owner(task), by(task.due().atZone(zone())));
      }
    }
    return new Made(null, by(promises.of(chains.iterator().next(), null).by()));
  }

  /** "every day from 8:00 AM to 8:00 PM". */
  String reading() {
    Promises.Promise promise = promises.of(EVERY_DAY_MATTER, null);
    return "every day from " + time(promise.readFrom()) + " to " + time(promise.readUntil());
  }

  /** The names of who cares for this patient, "Dana Whitfield and Luis Ortega"; "your team" when nobody is named yet. */
  String team(PatientId patient) {
    List<String> names = team.of(patient).stream().map(member -> member.staff().name().shown()).distinct().toList();
    if (names.isEmpty()) {
      return "your team";
    }
    return names.size() == 1 ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  /** "2:04 PM", at the organization. */
  String time(Instant instant) {
    return time(instant.atZone(zone()).toLocalTime());
  }

  private @Nullable String owner(Task task) {
    return switch (task.owner()) {
      case Owner.Person(var id) -> staff.get(id).name().called();
      case Owner.Queue q -> null;
    };
  }

  private String by(ZonedDateTime due) {
    LocalDate today = clock.instant().atZone(zone()).toLocalDate();
    String time = time(due.toLocalTime());
    if (due.toLocalDate().equals(today)) {
      return "by " + time + " today";
    }
    return due.toLocalDate().equals(today.plusDays(1)) ? "by " + time + " tomorrow" : "by " + DAY.format(due) + ", " + time;
  }

  private ZoneId zone() {
    return organizations.current().timeZone();
  }

  private static String time(LocalTime time) {
    return TIME.format(time);
  }
}
