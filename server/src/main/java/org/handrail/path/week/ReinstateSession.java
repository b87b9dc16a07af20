package org.handrail.path.week;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a session that was called off back on, where its room and facilitators are still free. */
@UseCase
public class ReinstateSession {
  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final Conflicts conflicts;
  private final SessionPlanner planner;
  private final Backstop backstop;
  private final ApplicationEventPublisher events;

  ReinstateSession(
      JdbcClient jdbc,
      Sessions sessions,
      Conflicts conflicts,
      SessionPlanner planner,
      Backstop backstop,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.conflicts = conflicts;
    this.planner = planner;
    this.backstop = backstop;
    this.events = events;
  }

  /** @param version the version that was looked at */
  public Outcome<Session> reinstate(SessionId id, int version) {
    Session session = sessions.get(id);
    if (session.held()) {
      return Outcome.done(session);
    }
    var taken = conflicts.ofSession(id, session.startsAt(), session.endsAt(), session.room(), session.facilitators());
    if (!taken.isEmpty()) {
      return Outcome.refused(taken);
    }
    return backstop.attempt(() -> write(session, version));
  }

  private Outcome<Session> write(Session session, int version) {
    int changed =
        jdbc.sql(
                """
                update care_session set state = 'PLANNED', state_reason = null, closed_day_id = null, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", session.id().value())
            .param("version", version)
            .update();
    if (changed == 0) {
      return Outcome.refused("Someone else changed this session meanwhile. Look again, then decide");
    }
    if (session.group() != null) {
      planner.renumber(session.group());
    }
    Session now = sessions.get(session.id());
    events.publishEvent(new SessionChanged(now));
    return Outcome.done(now);
  }
}
