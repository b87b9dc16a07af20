package org.handrail.path.attendance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.messages.MessageSettings;
import org.handrail.foundation.messages.OptIns;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.RecurringJob;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.admission.Stays;
import org.handrail.path.week.Expected;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionChanged;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reminds those who asked for it: in the evening of the first session of the next day, and an hour after a session that the
 * roll call says they missed. Times are those of the program; what is queued in quiet hours waits for their end.
 */
@Component
class RemindOfVisits implements RecurringJob {
  private static final Duration EVERY = Duration.ofMinutes(15);
  /** Longer than any session and the hours after it in which a miss is written about. */
  private static final Duration LOOK_BACK = Duration.ofHours(48);

  private record Times(String source, String confidence, LocalTime eveningFrom, Duration missedAfter, Duration missedUntil) {}

  private final Sessions sessions;
  private final Rosters rosters;
  private final PatientSchedule schedule;
  private final Attendances attendances;
  private final AwayReasons reasons;
  private final Programs programs;
  private final Stays stays;
  private final OptIns optIns;
  private final MessageSettings settings;
  private final TellOfVisits tell;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Times times;

  RemindOfVisits(
      Sessions sessions, Rosters rosters, PatientSchedule schedule, Attendances attendances, AwayReasons reasons,
      Programs programs, Stays stays, OptIns optIns, MessageSettings settings, TellOfVisits tell,
      TransactionTemplate transaction, Clock clock, JsonMapper json) {
    this.sessions = sessions;
    this.rosters = rosters;
    this.schedule = schedule;
    this.attendances = attendances;
    this.reasons = reasons;
    this.programs = programs;
    this.stays = stays;
    this.optIns = optIns;
    this.settings = settings;
    this.tell = tell;
    this.transaction = transaction;
    this.clock = clock;
    try (InputStream in = new ClassPathResource("attendance/reminders.json").getInputStream()) {
      times = json.readValue(in, Times.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "attendance-remind";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(EVERY);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    tomorrow(now).forEach(due -> tell.coming(due.patient(), due.session(), now, due.program().zone()));
    missed(now).forEach(due -> {
      Session next = near(due, now);
      tell.missed(due.patient(), due.session(), next, due.session().endsAt().plus(times.missedUntil()), now, due.program().zone());
    });
  }

  private record Due(PatientId patient, Session session, Program program) {}

  /** The first session of each person tomorrow, where it is evening today. */
  private List<Due> tomorrow(Instant now) {
    return read(() -> {
      List<Session> coming = sessions.starting(now, now.plus(LOOK_BACK)).stream().filter(Session::held).toList();
      Map<ProgramId, Program> where = programs.find(coming.stream().map(Session::program).toList());
      List<Session> tomorrow = coming.stream().filter(s -> evening(where.get(s.program()), now, s.day())).toList();
      Map<SessionId, List<Expected>> expected = rosters.of(tomorrow.stream().map(Session::id).toList());
      Map<PatientId, Due> first = new HashMap<>();
      for (Session session : tomorrow) {
        Program program = where.get(session.program());
        for (Expected one : expected.getOrDefault(session.id(), List.of())) {
          if (program != null) {
            first.putIfAbsent(one.patient(), new Due(one.patient(), session, program));
          }
        }
      }
      return wanted(List.copyOf(first.values()));
    });
  }

  private boolean evening(@Nullable Program program, Instant now, LocalDate day) {
    if (program == null) {
      return false;
    }
    var local = now.atZone(program.zone());
    return day.equals(local.toLocalDate().plusDays(1)) && !local.toLocalTime().isBefore(times.eveningFrom());
  }

  /** Those the roll call says were away, of sessions that ended long enough ago; the newest miss of each first. */
  private List<Due> missed(Instant now) {
    return read(() -> {
      List<Session> over =
          sessions.starting(now.minus(LOOK_BACK), now).stream()
              .filter(s -> s.held() && !s.endsAt().plus(times.missedAfter()).isAfter(now) && s.endsAt().plus(times.missedUntil()).isAfter(now))
              .sorted(Comparator.comparing(Session::startsAt).reversed())
              .toList();
      Map<ProgramId, Program> where = programs.find(over.stream().map(Session::program).toList());
      Map<PatientId, Due> newest = new HashMap<>();
      for (Session session : over) {
        Program program = where.get(session.program());
        for (Attendance attendance : attendances.at(session.id()).values()) {
          if (program != null && writes(attendance)) {
            newest.putIfAbsent(attendance.patient(), new Due(attendance.patient(), session, program));
          }
        }
      }
      return wanted(List.copyOf(newest.values())).stream().filter(due -> stillHere(due, now)).toList();
    });
  }

  private boolean writes(Attendance attendance) {
    return attendance.presence() instanceof Presence.Away(String reason)
        && (reason == null || reasons.find(reason).map(AwayReasons.Reason::outreach).orElse(true));
  }

  /** In treatment still, and not back since. */
  private boolean stillHere(Due due, Instant now) {
    boolean inTreatment = stays.treatment(due.patient(), due.program().dayAt(now)).isPresent();
    return inTreatment
        && attendances.latest(due.patient(), 5).stream()
            .noneMatch(a -> a.attended() && a.startsAt().isAfter(due.session().startsAt()));
  }

  /** Their next session, when it is on the day this goes out or the day after: a reminder of it would go out on the same day. */
  private @Nullable Session near(Due due, Instant now) {
    Program program = due.program();
    return read(() -> {
          LocalDate until = program.dayAt(settings.goesAt(now, program.zone())).plusDays(2);
          return schedule.next(due.patient(), 4).stream().filter(s -> s.day().isBefore(until)).toList();
        })
        .stream()
        .filter(s -> s.startsAt().isAfter(now))
        .findFirst()
        .orElse(null);
  }

  private List<Due> wanted(List<Due> all) {
    Set<PatientId> who = optIns.addresses(all.stream().map(Due::patient).toList()).keySet();
    return all.stream().filter(due -> who.contains(due.patient())).toList();
  }

  private <T> List<T> read(java.util.function.Supplier<List<T>> work) {
    List<T> found = transaction.execute(status -> work.get());
    return found == null ? List.of() : found;
  }

  @EventListener
  void on(SessionChanged event) {
    programs.find(event.session().program()).ifPresent(program -> tell.changed(event.session(), program.zone()));
  }

  @EventListener
  void on(AttendanceRecorded event) {
    if (!writes(event.attendance())) {
      tell.cameAfterAll(event.attendance().patient(), sessions.get(event.attendance().session()));
    }
  }
}
