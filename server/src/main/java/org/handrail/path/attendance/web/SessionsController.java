package org.handrail.path.attendance.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.attendance.UnrecordedSessions;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.SessionNames;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of sessions: own ones for those who lead, all for those who oversee. */
@Controller
class SessionsController {
  private static final Duration RECENT = Duration.ofDays(7);

  private final Sessions sessions;
  private final UnrecordedSessions unrecorded;
  private final Rosters rosters;
  private final Attendances attendances;
  private final SessionNames names;
  private final Programs programs;
  private final Access access;
  private final Clock clock;

  SessionsController(
      Sessions sessions,
      UnrecordedSessions unrecorded,
      Rosters rosters,
      Attendances attendances,
      SessionNames names,
      Programs programs,
      Access access,
      Clock clock) {
    this.sessions = sessions;
    this.unrecorded = unrecorded;
    this.rosters = rosters;
    this.attendances = attendances;
    this.names = names;
    this.programs = programs;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/sessions")
  @MayEnter(area = Area.ATTENDANCE, act = Act.READ)
  String list(Model model) {
    StaffId me = Acting.actor().staffId();
    boolean all =
        access.decide(Area.ATTENDANCE, Act.READ, null, null) instanceof AccessDecision.Allowed allowed
            && allowed.ground() == AccessDecision.Ground.FUNCTION;
    Instant now = clock.instant();
    List<UnrecordedSessions.Unrecorded> late = all ? unrecorded.all() : unrecorded.ledBy(me);
    // A day anywhere lies within 36 hours of any of its instants.
    Instant from = now.minus(RECENT);
    Instant until = now.plus(Duration.ofHours(36));
    List<Session> span = all ? sessions.starting(from, until) : sessions.ledBy(me, from, until);
    List<Session> known = new ArrayList<>(span);
    late.stream().map(UnrecordedSessions.Unrecorded::session).filter(s -> !known.contains(s)).forEach(known::add);
    Map<ProgramId, Program> where = programs.find(known.stream().map(Session::program).toList());
    var lines = new Lines(known, where);
    Set<SessionId> open = late.stream().map(u -> u.session().id()).collect(Collectors.toSet());
    List<Session> today = span.stream().filter(s -> isToday(s, where, now)).toList();
    List<Session> recent =
        span.stream()
            .filter(s -> s.startsAt().isBefore(now) && !isToday(s, where, now) && !open.contains(s.id()))
            .sorted(Comparator.comparing(Session::startsAt).reversed())
            .toList();
    model.addAttribute(
        "page",
        new SessionListPage(
            late.stream().map(u -> lines.of(u.session(), true)).toList(),
            today.stream().map(s -> lines.of(s, false)).toList(),
            recent.stream().map(s -> lines.of(s, true)).toList(),
            !all,
            Acting.actor().is(Role.SUPERVISOR)));
    return "path/attendance/sessions";
  }

  private static boolean isToday(Session session, Map<ProgramId, Program> where, Instant now) {
    Program program = where.get(session.program());
    return program != null && session.day().equals(program.dayAt(now));
  }

  /** Draws lines with names and counts fetched once. */
  private final class Lines {
    private final SessionNames.Known known;
    private final Map<ProgramId, Program> where;
    private final Map<SessionId, Integer> expected;
    private final Map<SessionId, Integer> recorded;

    Lines(List<Session> all, Map<ProgramId, Program> where) {
      this.where = where;
      known = names.of(all);
      List<SessionId> ids = all.stream().map(Session::id).toList();
      expected = rosters.counts(ids);
      recorded = attendances.recorded(ids);
    }

    SessionListPage.Line of(Session session, boolean withDay) {
      Program program = where.get(session.program());
      String span = Times.span(session.starts(), session.ends());
      return new SessionListPage.Line(
          session.id(),
          session.fullTitle(),
          withDay ? Times.monthDay(session.day()) + ", " + span : span,
          known.room(session) + " · " + known.peopleShort(session),
          program == null ? "iop" : program.level().chip(),
          program == null ? "" : program.level().label(),
          recorded.getOrDefault(session.id(), 0),
          expected.getOrDefault(session.id(), 0),
          session.held() ? "" : session.state().label() + ": " + session.reason());
    }
  }
}
