package org.handrail.path.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds sessions in which a patient could make up for one they missed. */
@Component
@Transactional(readOnly = true)
public class MakeUpChoices {
  /** A missed session is made up for soon or not at all; two weeks hold every group of a week twice. */
  private static final Period WITHIN = Period.ofDays(14);

  /** A session with free seats. */
  public record Choice(Session session, int free) {}

  /** A session of this week that was missed, wholly or in part, with the seats that are left this week to make up for it. */
  public record Open(Session missed, int missingMinutes, List<Choice> choices) {}

  private final Sessions sessions;
  private final Rosters rosters;
  private final PatientSchedule schedule;
  private final Programs programs;
  private final Attendances attendances;
  private final MakeUps makeUps;
  private final Clock clock;

  MakeUpChoices(Sessions sessions, Rosters rosters, PatientSchedule schedule, Programs programs,
      Attendances attendances, MakeUps makeUps, Clock clock) {
    this.sessions = sessions;
    this.rosters = rosters;
    this.schedule = schedule;
    this.programs = programs;
    this.attendances = attendances;
    this.makeUps = makeUps;
    this.clock = clock;
  }

  /** Groups of the same program that are to come, have a free seat and leave the patient's own sessions alone. */
  public List<Choice> of(PatientId patient, Session missed) {
    Instant now = clock.instant();
    Program program = programs.get(missed.program());
    LocalDate today = program.dayAt(now);
    LocalDate until = today.plus(WITHIN);
    List<Session> theirs = schedule.between(patient, today, until);
    List<Session> coming =
        sessions.between(List.of(program.id()), today, until).stream()
            .filter(session -> session.group() != null && session.held() && session.startsAt().isAfter(now))
            .filter(session -> theirs.stream().noneMatch(own -> own.held() && overlap(own, session)))
            .toList();
    Map<SessionId, Integer> taken = rosters.counts(coming.stream().map(Session::id).toList());
    return coming.stream()
        .map(session -> new Choice(session, session.seats() - taken.getOrDefault(session.id(), 0)))
        .filter(choice -> choice.free() > 0)
        .toList();
  }

  /**
   * What somebody missed in this program week and nobody has planned to make up for, with the seats that fit them before the
   * week ends: minutes count in the week in which they are attended.
   */
  public List<Open> thisWeek(PatientId patient, Dose dose) {
    Instant now = clock.instant();
    List<Session> over = schedule.between(patient, dose.week().start(), dose.week().end()).stream()
        .filter(session -> session.held() && session.endsAt().isBefore(now))
        .toList();
    Map<SessionId, SessionId> planned = makeUps.of(patient, over.stream().map(Session::id).toList());
    List<Open> open = new ArrayList<>();
    for (Session session : over) {
      int missing = attendances.find(session.id(), patient).filter(Attendance::complete).map(a -> session.careMinutes() - a.minutes()).orElse(0);
      if (missing > 0 && !planned.containsKey(session.id())) {
        open.add(new Open(session, missing, of(patient, session).stream().filter(choice -> choice.session().day().isBefore(dose.week().end())).toList()));
      }
    }
    return open;
  }

  private static boolean overlap(Session one, Session other) {
    return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
  }
}
