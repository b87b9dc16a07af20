package org.handrail.path.admission;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends a stay. */
@UseCase
public class EndStay {
  private final JdbcClient jdbc;
  private final Stays stays;
  private final ApplicationEventPublisher events;

  EndStay(JdbcClient jdbc, Stays stays, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.stays = stays;
    this.events = events;
  }

  /**
   * @param until the first day that is no longer part of the stay; the day of a step-down is the day the next begins
   * @param reason in words
   */
  public Outcome<Stay> end(StayId id, LocalDate until, String reason) {
    Stay stay = stays.find(id).orElseThrow(() -> new NoSuchElementException("No stay " + id));
    if (reason.isBlank()) {
      return Outcome.refused("reason", "Write why it ends");
    }
    if (until.isBefore(stay.from())) {
      return Outcome.refused("until", "The stay began on " + stay.from() + "; choose that day or a later one");
    }
    // In the same order as a discharge: the episode first.
    jdbc.sql("select id from episode where id = :id for update").param("id", stay.episode().value()).query().listOfRows();
    int ended =
        jdbc.sql(
                """
                update stay set until_date = :until, end_reason = :reason, version = version + 1
                 where id = :id and until_date is null
                """)
            .param("until", until)
            .param("reason", reason.strip())
            .param("id", id.value())
            .update();
    if (ended == 0) {
      return Outcome.refused("until", "This stay ended already, on " + stays.find(id).orElseThrow().until());
    }
    Stay now = stays.find(id).orElseThrow();
    events.publishEvent(new StayEnded(now));
    return Outcome.done(now);
  }
}
