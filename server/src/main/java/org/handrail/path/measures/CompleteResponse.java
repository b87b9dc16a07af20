package org.handrail.path.measures;

import java.time.Clock;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** The patient is done: the response is closed and scored, whether or not every question was answered. */
@UseCase
public class CompleteResponse {
  private final JdbcResponses responses;
  private final Scoreboard scoreboard;
  private final Clock clock;

  CompleteResponse(JdbcResponses responses, Scoreboard scoreboard, Clock clock) {
    this.responses = responses;
    this.scoreboard = scoreboard;
    this.clock = clock;
  }

  /** Completes a response of the acting patient; sent twice it is scored once. Nothing answered is refused. */
  public Outcome<ScoreId> complete(ResponseId id) {
    Optional<Response> found = responses.find(id).filter(r -> r.patient().equals(Acting.actor().patientId()));
    if (found.isEmpty()) {
      return Outcome.refused("We cannot find these questions. Start again from your list.");
    }
    if (found.get().answers().byQuestion().isEmpty()) {
      return Outcome.refused("Nothing is answered yet. Answer what you can, or come back later.");
    }
    if (responses.complete(id, clock.instant())) {
      return Outcome.done(scoreboard.score(responses.find(id).orElseThrow()));
    }
    return scoreboard.of(id)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused("These questions were started again later. Go on with the newer ones."));
  }
}
