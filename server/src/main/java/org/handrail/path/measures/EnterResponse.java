package org.handrail.path.measures;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;

/** Staff enter a filled form for the patient: read out, by phone, or from paper. */
@UseCase
public class EnterResponse {
  /** What was entered; {@code danger} when an answer opened an alert about a danger to the person. */
  public record Entered(ResponseId response, ScoreId score, boolean danger) {}

  private final UsableInstruments instruments;
  private final JdbcResponses responses;
  private final Scoreboard scoreboard;
  private final Alerts alerts;
  private final Clock clock;

  EnterResponse(
      UsableInstruments instruments, JdbcResponses responses, Scoreboard scoreboard, Alerts alerts, Clock clock) {
    this.instruments = instruments;
    this.responses = responses;
    this.scoreboard = scoreboard;
    this.alerts = alerts;
    this.clock = clock;
  }

  /**
   * Enters all answers at once. The caller has checked that the record may be written.
   *
   * @param submission the drawn form's own token: sent twice, entered once
   */
  public Outcome<Entered> enter(PatientId patient, InstrumentId id, Answers answers, Mode mode, String submission) {
    Optional<Instrument> current = instruments.named(id.value());
    if (current.isEmpty()) {
      return Outcome.refused("instrument", "There is no instrument “" + id + "”.");
    }
    Instrument instrument = current.get();
    List<Refusal> refusals = problems(instrument, answers);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = clock.instant();
    Response response = new Response(ResponseId.next(), patient, id, instrument.version(), answers,
        Acting.actor().staffId(), mode, now, now, null);
    if (!responses.insert(response, submission)) {
      Response before = responses.ofSubmission(submission).filter(r -> r.patient().equals(patient)).orElseThrow();
      return Outcome.done(new Entered(before.id(), scoreboard.of(before.id()).orElseThrow(), false));
    }
    boolean danger = false;
    for (var entry : answers.byQuestion().entrySet()) {
      for (AlertWatch.Hit hit : AlertWatch.onAnswer(instrument, entry.getKey(), entry.getValue())) {
        alerts.raise(patient, "response:" + response.id(), hit.rule(), hit.title(),
            "Answered " + mode.label() + ", entered by " + Acting.actor().name() + ".");
        danger |= hit.rule().severity().equals("danger");
      }
    }
    ScoreId score = scoreboard.score(response);
    return Outcome.done(new Entered(response.id(), score, danger));
  }

  private static List<Refusal> problems(Instrument instrument, Answers answers) {
    List<Refusal> refusals = new ArrayList<>();
    if (answers.byQuestion().isEmpty()) {
      refusals.add(new Refusal(null, "Nothing is answered. Enter at least one answer."));
    }
    answers.byQuestion().forEach((question, answer) -> instrument.question(question)
        .map(q -> q.problem(answer))
        .orElse(Optional.of("There is no question “" + question + "” in " + instrument.id() + "."))
        .ifPresent(problem -> refusals.add(new Refusal("q" + question, problem))));
    return refusals;
  }
}
