package org.handrail.path.admission;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends an episode: the person is discharged. Stays that still last end with it. */
@UseCase
public class EndEpisode {
  private final JdbcClient jdbc;
  private final Episodes episodes;
  private final Stays stays;
  private final EndStay endStay;
  private final ApplicationEventPublisher events;

  EndEpisode(JdbcClient jdbc, Episodes episodes, Stays stays, EndStay endStay, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.episodes = episodes;
    this.stays = stays;
    this.endStay = endStay;
    this.events = events;
  }

  /**
   * @param on the day of discharge: stays that still last end with it. A stay may hold this day as its last, when the
   *     person attended on it
   * @param lastContact the last day somebody saw or spoke with the person; length of stay runs to the earlier of the two
   */
  public Outcome<Episode> end(EpisodeId id, LocalDate on, String reason, @Nullable LocalDate lastContact) {
    jdbc.sql("select id from episode where id = :id for update").param("id", id.value()).query().optionalValue();
    Episode episode = episodes.find(id).orElseThrow(() -> new NoSuchElementException("No episode " + id));
    if (!episode.isOpen()) {
      return Outcome.refused("This episode ended already, on " + episode.endedOn());
    }
    if (reason.isBlank()) {
      return Outcome.refused("reason", "Write why it ends");
    }
    var all = stays.of(id);
    if (on.isBefore(episode.startedOn()) || all.stream().anyMatch(stay -> stay.from().isAfter(on))) {
      return Outcome.refused("on", "A stay of this episode begins later. Choose a day after it");
    }
    if (all.stream().anyMatch(stay -> stay.until() != null && stay.until().isAfter(on.plusDays(1)))) {
      return Outcome.refused("on", "A stay of this episode lasts longer. Choose its last day or a later one");
    }
    if (lastContact != null && lastContact.isAfter(on)) {
      return Outcome.refused("lastContact", "The last contact cannot be after the discharge");
    }
    all.stream().filter(stay -> stay.until() == null).forEach(stay -> endStay.end(stay.id(), on, reason).orElseThrow());
    jdbc.sql(
            """
            update episode set ended_on = :on, end_reason = :reason, last_contact_on = :contact, version = version + 1
             where id = :id
            """)
        .param("on", on)
        .param("reason", reason.strip())
        .param("contact", lastContact, java.sql.Types.DATE)
        .param("id", id.value())
        .update();
    Episode ended = episodes.find(id).orElseThrow();
    events.publishEvent(new EpisodeEnded(ended));
    return Outcome.done(ended);
  }
}
