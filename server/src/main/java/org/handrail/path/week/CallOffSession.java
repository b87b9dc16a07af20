package org.handrail.path.week;

import java.time.Clock;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says that a session will not take place, or did not, and why. Nothing that was recorded in is called off. */
@UseCase
public class CallOffSession {
  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final SessionPlanner planner;
  private final ObjectProvider<SessionRecords> records;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallOffSession(
      JdbcClient jdbc,
      Sessions sessions,
      SessionPlanner planner,
      ObjectProvider<SessionRecords> records,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.planner = planner;
    this.records = records;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Before its start it is cancelled, afterwards it did not happen.
   *
   * @param version the version that was looked at
   * @param reason shown in the week, such as "Facilitator ill"; names no patient
   */
  public Outcome<Session> callOff(SessionId id, int version, String reason) {
    if (reason.isBlank()) {
      return Outcome.refused("reason", "Say why");
    }
    Session session = sessions.get(id);
    if (!session.held()) {
      return Outcome.refused(session.state().label() + " already: " + session.reason());
    }
    if (Recorded.in(records, id)) {
      return Outcome.refused("Somebody is recorded in this session. Take that back first, or keep the session");
    }
    SessionState state = clock.instant().isBefore(session.startsAt()) ? SessionState.CANCELLED : SessionState.NOT_HELD;
    int changed =
        jdbc.sql(
                """
                update care_session set state = :state, state_reason = :reason, number = null, version = version + 1
                 where id = :id and version = :version
                """)
            .param("state", state.name())
            .param("reason", reason.strip())
            .param("id", id.value())
            .param("version", version)
            .update();
    if (changed == 0) {
      return Outcome.refused("Someone else changed this session meanwhile. Look again, then decide");
    }
    if (session.group() != null) {
      planner.renumber(session.group());
    }
    Session now = sessions.get(id);
    events.publishEvent(new SessionChanged(now));
    return Outcome.done(now);
  }
}
