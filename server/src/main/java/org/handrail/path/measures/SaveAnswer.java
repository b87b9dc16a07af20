package org.handrail.path.measures;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** Keeps one answer the moment it is given; an answer that worries tells somebody in the same transaction. */
@UseCase
public class SaveAnswer {
  /** The answer is kept; {@code crisisHelp} when the person has to be shown crisis help now. */
  public record Saved(ResponseId response, boolean crisisHelp) {}

  private final Instruments instruments;
  private final JdbcResponses responses;
  private final Alerts alerts;
  private final Clock clock;

  SaveAnswer(Instruments instruments, JdbcResponses responses, Alerts alerts, Clock clock) {
    this.instruments = instruments;
    this.responses = responses;
    this.alerts = alerts;
    this.clock = clock;
  }

  /** Saves an answer of the acting patient to a response of theirs. Sent twice it is one answer and one alert. */
  public Outcome<Saved> save(ResponseId id, String question, Answer answer) {
    Optional<Response> found = responses.find(id).filter(r -> r.patient().equals(Acting.actor().patientId()));
    if (found.isEmpty()) {
      return Outcome.refused("We cannot find these questions. Start again from your list.");
    }
    Response response = found.get();
    Instrument instrument = instruments.version(response.instrument(), response.version()).orElseThrow();
    Optional<Question> asked = instrument.question(question);
    if (asked.isEmpty()) {
      return Outcome.refused("question", "There is no question “" + question + "” here.");
    }
    Optional<String> problem = asked.get().problem(answer);
    if (problem.isPresent()) {
      return Outcome.refused("answer", problem.get());
    }
    if (!responses.merge(id, Answers.NONE.with(question, answer), clock.instant())) {
      return Outcome.refused("You have sent these answers already, so they cannot be changed.");
    }
    List<AlertWatch.Hit> hits = AlertWatch.onAnswer(instrument, question, answer);
    hits.forEach(hit -> alerts.raise(response.patient(), "response:" + id, hit.rule(), hit.title(),
        "Answered " + response.mode().label() + (hit.rule().crisisHelp() ? "; 988 was shown at once." : ".")));
    return Outcome.done(new Saved(id, hits.stream().anyMatch(h -> h.rule().crisisHelp())));
  }
}
