package org.handrail.path.week;

import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.sites.Program;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a group's sessions to come follow a change of the group, and cancels those that fall out of its series. */
@Component
class SessionRefit {
  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final SessionRows rows;
  private final SessionPlanner planner;
  private final ObjectProvider<SessionRecords> records;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SessionRefit(
      JdbcClient jdbc,
      Sessions sessions,
      SessionRows rows,
      SessionPlanner planner,
      ObjectProvider<SessionRecords> records,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.rows = rows;
    this.planner = planner;
    this.records = records;
    this.events = events;
    this.clock = clock;
  }

  void follow(Group before, Group now, Program program) {
    Instant instant = clock.instant();
    LocalDate today = program.dayAt(instant);
    int days = days(program, before.weekday(), now.weekday());
    List<Session> coming =
        sessions.of(now.id(), instant, program.at(today.plus(Period.ofYears(2)), now.starts())).stream()
            .filter(session -> session.held() && !session.moved())
            .toList();
    Set<SessionId> recorded = Recorded.among(records, coming);
    for (Session session : coming) {
      if (recorded.contains(session.id())) {
        continue;
      }
      LocalDate day = session.day().plusDays(days);
      if (day.isBefore(now.from()) || (now.until() != null && !day.isBefore(now.until()))) {
        cancel(session.id(), now.name() + " is no longer held then");
      } else if (program.at(day, now.starts()).isAfter(instant)) {
        refit(session, day, now, program);
      }
      events.publishEvent(new SessionChanged(sessions.get(session.id())));
    }
    planner.renumber(now.id());
    planner.plan(program, now, today.plus(PlanSessions.AHEAD));
  }

  /** Days from one weekday to another in the same week of the program. */
  static int days(Program program, DayOfWeek from, DayOfWeek to) {
    int first = program.weekStarts().getValue();
    return Math.floorMod(to.getValue() - first, 7) - Math.floorMod(from.getValue() - first, 7);
  }

  private void cancel(SessionId session, String reason) {
    jdbc.sql(
            """
            update care_session set state = 'CANCELLED', state_reason = :reason, number = null, version = version + 1
             where id = :id
            """)
        .param("reason", reason)
        .param("id", session.value())
        .update();
  }

  private void refit(Session session, LocalDate day, Group now, Program program) {
    rows.leadNoMore(session.id());
    Instant startsAt = program.at(day, now.starts());
    jdbc.sql(
            """
            update care_session set planned_on = :day, day = :day, session_type = :type, title = :title, starts = :starts,
              minutes = :minutes, break_after = :breakAfter, break_minutes = :breakMinutes, room_id = :room,
              telehealth = :telehealth, seats = :seats, starts_at = :startsAt, ends_at = :endsAt, version = version + 1
            where id = :id
            """)
        .param("day", day)
        .param("type", now.type().code())
        .param("title", now.name())
        .param("starts", now.starts())
        .param("minutes", now.minutes())
        .param("breakAfter", now.pause().after())
        .param("breakMinutes", now.pause().minutes())
        .param("room", Sql.uuidOrNull(now.room()), Types.OTHER)
        .param("telehealth", now.telehealth())
        .param("seats", now.seats())
        .param("startsAt", Sql.at(startsAt))
        .param("endsAt", Sql.at(startsAt.plusSeconds(now.minutes() * 60L)))
        .param("id", session.id().value())
        .update();
    rows.lead(session.id(), now.facilitators());
  }
}
