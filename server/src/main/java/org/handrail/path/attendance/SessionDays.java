package org.handrail.path.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.plan.TreatmentDays;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts days with a treatment session: those attended, and after them those still ahead, for a deadline that runs by them. */
@Component
@Transactional(readOnly = true)
class SessionDays implements TreatmentDays {
  /** How far ahead days are counted; every pack names a last day long before it. */
  private static final int WEEKS_AHEAD = 8;

  private final Attendances attendances;
  private final Sessions sessions;
  private final PatientSchedule schedule;
  private final Programs programs;
  private final RulePacks packs;
  private final Clock clock;

  SessionDays(Attendances attendances, Sessions sessions, PatientSchedule schedule, Programs programs, RulePacks packs, Clock clock) {
    this.attendances = attendances;
    this.sessions = sessions;
    this.schedule = schedule;
    this.programs = programs;
    this.packs = packs;
    this.clock = clock;
  }

  @Override
  public Optional<LocalDate> nth(PatientId patient, LocalDate from, int n) {
    Instant now = clock.instant();
    // A day of slack: where the session lies decides which day it is there.
    List<Attendance> recorded = attendances.of(List.of(patient), from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), now.plusSeconds(86_400));
    Map<SessionId, Session> known = sessions.find(recorded.stream().map(Attendance::session).toList());
    var rules = new HashMap<ProgramId, ProgramRules>();
    List<Session> counted = new ArrayList<>();
    recorded.stream().filter(Attendance::attended).map(a -> known.get(a.session())).forEach(counted::add);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    schedule.between(patient, today.minusDays(1), today.plusWeeks(WEEKS_AHEAD)).stream()
        .filter(session -> session.held() && session.endsAt().isAfter(now) && !known.containsKey(session.id()))
        .forEach(counted::add);
    return counted.stream()
        .filter(session -> !session.day().isBefore(from))
        .filter(session -> rules.computeIfAbsent(session.program(), this::rules).counts(session.type().code()))
        .map(Session::day).distinct().sorted(Comparator.naturalOrder()).skip(n - 1L).findFirst();
  }

  private ProgramRules rules(ProgramId program) {
    var pack = programs.get(program).pack();
    return packs.program(new PackRef(pack.id(), pack.version()));
  }
}
