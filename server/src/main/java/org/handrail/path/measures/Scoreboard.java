package org.handrail.path.measures;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Scores a completed response, keeps the result with all that made it, and tells who has to know. */
@Component
class Scoreboard {
  private final Instruments instruments;
  private final JdbcScores scores;
  private final Alerts alerts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Scoreboard(Instruments instruments, JdbcScores scores, Alerts alerts, ApplicationEventPublisher events, Clock clock) {
    this.instruments = instruments;
    this.scores = scores;
    this.alerts = alerts;
    this.events = events;
    this.clock = clock;
  }

  ScoreId score(Response response) {
    Instant completed = response.completed();
    if (completed == null) {
      throw new IllegalStateException("response " + response.id() + " is not completed");
    }
    Instrument instrument = instruments.version(response.instrument(), response.version()).orElseThrow();
    Scored scored = Scorer.score(instrument, response.answers());
    Optional<Score> before = instrument.alerts().stream().anyMatch(a -> a.when() instanceof AlertRule.WorseBy)
        ? scores.lastOwn(response.patient(), response.instrument())
        : Optional.empty();
    ScoreId id = scores.insertOwn(response, scored, instrument, completed, clock.instant());
    Stream.concat(AlertWatch.onScores(instrument, scored).stream(), before.stream().flatMap(b -> AlertWatch.onChange(instrument, b, scored).stream()))
        .forEach(hit -> alerts.raise(response.patient(), "response:" + response.id(), hit.rule(), hit.title(),
            "Answered " + response.mode().label() + "."));
    events.publishEvent(new ScoreCompleted(id, response.id(), response.patient(), response.instrument()));
    return id;
  }

  Optional<ScoreId> of(ResponseId response) {
    return scores.ofResponse(response);
  }
}
