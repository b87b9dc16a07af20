package org.handrail.path.week;

import java.util.List;
import java.util.Set;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.sites.ClosedDay;
import org.handrail.foundation.sites.DayClosed;
import org.handrail.foundation.sites.DayReopened;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions of a day that is closed fall out; when it opens again they are back. */
@Component
class ClosedDaySessions {
  private final JdbcClient jdbc;
  private final Programs programs;
  private final Sessions sessions;
  private final PlanSessions planSessions;
  private final SessionPlanner planner;
  private final ReinstateSession reinstate;
  private final ObjectProvider<SessionRecords> records;
  private final ApplicationEventPublisher events;

  ClosedDaySessions(
      JdbcClient jdbc,
      Programs programs,
      Sessions sessions,
      PlanSessions planSessions,
      SessionPlanner planner,
      ReinstateSession reinstate,
      ObjectProvider<SessionRecords> records,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.programs = programs;
    this.sessions = sessions;
    this.planSessions = planSessions;
    this.planner = planner;
    this.reinstate = reinstate;
    this.records = records;
    this.events = events;
  }

  @EventListener
  void on(DayClosed event) {
    ClosedDay closed = event.closed();
    List<Session> that = sessions.between(programsOf(closed), closed.day(), closed.day().plusDays(1));
    Set<SessionId> recorded = Recorded.among(records, that);
    for (Session session : that) {
      if (session.held() && !recorded.contains(session.id())) {
        jdbc.sql(
                """
                update care_session set state = 'CANCELLED', state_reason = :reason, number = null, closed_day_id = :closed,
                  version = version + 1
                where id = :id
                """)
            .param("reason", "Closed: " + closed.reason())
            .param("closed", closed.id().value())
            .param("id", session.id().value())
            .update();
        if (session.group() != null) {
          planner.renumber(session.group());
        }
        events.publishEvent(new SessionChanged(sessions.get(session.id())));
      }
    }
  }

  @EventListener
  void on(DayReopened event) {
    jdbc.sql("select id, version from care_session where day = :day and closed_day_id = :closed and state = 'CANCELLED'")
        .param("day", event.closed().day())
        .param("closed", event.closed().id().value())
        .query((row, n) -> sessions.get(new SessionId(row.getObject("id", java.util.UUID.class))))
        .list()
        // One whose room was given away meanwhile stays cancelled and says so in the week.
        .forEach(session -> reinstate.reinstate(session.id(), session.version()));
    planSessions.ahead();
  }

  private List<ProgramId> programsOf(ClosedDay closed) {
    return closed.program() != null
        ? List.of(closed.program())
        : programs.at(closed.site()).stream().map(Program::id).toList();
  }
}
