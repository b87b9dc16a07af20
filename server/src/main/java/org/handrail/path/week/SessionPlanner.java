package org.handrail.path.week;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.sites.ClosedDays;
import org.handrail.foundation.sites.Program;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the dated sessions of a series, each once: running it again adds only what is missing. Days that are over get
 * none, so that setting up a group that has long been running leaves no roll call nobody can do.
 */
@Component
class SessionPlanner {
  private final JdbcClient jdbc;
  private final SessionRows rows;
  private final ClosedDays closedDays;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SessionPlanner(
      JdbcClient jdbc,
      SessionRows rows,
      ClosedDays closedDays,
      Sessions sessions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.closedDays = closedDays;
    this.sessions = sessions;
    this.events = events;
    this.clock = clock;
  }

  /** Plans a group's sessions from today until before a day. Answers how many were added. */
  int plan(Program program, Group group, LocalDate until) {
    LocalDate today = program.dayAt(clock.instant());
    LocalDate from = group.from().isBefore(today) ? today : group.from();
    LocalDate end = group.until() != null && group.until().isBefore(until) ? group.until() : until;
    if (!from.isBefore(end)) {
      return 0;
    }
    Set<LocalDate> there = planned(group, from, end);
    Map<LocalDate, String> closed = closedDays.of(program.id(), from, end);
    List<SessionId> added = new ArrayList<>();
    LocalDate day = from.with(TemporalAdjusters.nextOrSame(group.weekday()));
    for (; day.isBefore(end); day = day.plusWeeks(1)) {
      if (!there.contains(day) && !closed.containsKey(day)) {
        add(program, group, day, added);
      }
    }
    if (!added.isEmpty()) {
      renumber(group.id());
      events.publishEvent(new SessionsPlanned(List.copyOf(sessions.find(added).values())));
    }
    return added.size();
  }

  /** Numbers the sessions to come anew: those that fall out take no number and no topic with them. */
  void renumber(GroupId group) {
    jdbc.sql(
            """
            update care_session s set number = n.number
              from (select id, row_number() over (order by starts_at, id) as number
                      from care_session where group_id = :group and state = 'PLANNED') n
             where s.id = n.id and s.starts_at > :now and s.number is distinct from n.number
            """)
        .param("group", group.value())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  private void add(Program program, Group group, LocalDate day, List<SessionId> added) {
    var session = SessionRows.Draft.of(program, group, day);
    // A single session may have taken the room for that day: the group's session is planned nevertheless and shows
    // that it has no room.
    if (rows.insertIfFree(session) || (session.room() != null && rows.insertIfFree(session.withoutRoom()))) {
      rows.leadWhoIsFree(session.id(), group.facilitators());
      added.add(session.id());
    }
  }

  private Set<LocalDate> planned(Group group, LocalDate from, LocalDate end) {
    return new HashSet<>(
        jdbc.sql("select planned_on from care_session where group_id = :group and planned_on >= :from and planned_on < :end")
            .param("group", group.id().value())
            .param("from", from)
            .param("end", end)
            .query((row, n) -> Sql.date(row, "planned_on"))
            .list());
  }
}
