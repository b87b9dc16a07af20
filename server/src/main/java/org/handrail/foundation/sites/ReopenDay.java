package org.handrail.foundation.sites;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens a closed day again. */
@UseCase
public class ReopenDay {
  private final JdbcClient jdbc;
  private final ClosedDays closedDays;
  private final ApplicationEventPublisher events;

  ReopenDay(JdbcClient jdbc, ClosedDays closedDays, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.closedDays = closedDays;
    this.events = events;
  }

  /** Opening an open day changes nothing. */
  public Outcome<ClosedDayId> reopen(ClosedDayId id) {
    closedDays
        .find(id)
        .ifPresent(
            closed -> {
              jdbc.sql("delete from closed_day where id = :id").param("id", id.value()).update();
              events.publishEvent(new DayReopened(closed));
            });
    return Outcome.done(id);
  }
}
