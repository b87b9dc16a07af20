package org.handrail.path.measures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** A patient begins to fill in an instrument, or goes on where they stopped. */
@UseCase
public class StartResponse {
  // "In the past 7 days" means other days by then: an older beginning is set aside, kept, and started afresh.
  private static final Duration RESUMABLE = Duration.ofDays(2);

  private final UsableInstruments instruments;
  private final JdbcResponses responses;
  private final Clock clock;

  StartResponse(UsableInstruments instruments, JdbcResponses responses, Clock clock) {
    this.instruments = instruments;
    this.responses = responses;
    this.clock = clock;
  }

  /**
   * The response of the acting patient to go on with; begun on one phone, it goes on where they stopped on another.
   *
   * @param submission the drawn form's own token: sent twice, begun once
   */
  public Outcome<ResponseId> start(InstrumentId instrument, String submission) {
    return start(instrument, submission, Mode.PORTAL);
  }

  /** {@link #start}, where it is not the person's own device. */
  Outcome<ResponseId> start(InstrumentId instrument, String submission, Mode mode) {
    PatientId patient = Acting.actor().patientId();
    Optional<Instrument> current = instruments.forPatients().stream().filter(i -> i.id().equals(instrument)).findFirst();
    if (current.isEmpty()) {
      return Outcome.refused("instrument", "We do not have a questionnaire “" + instrument + "”.");
    }
    Optional<ResponseId> same = responses.ofSubmission(submission).filter(r -> r.patient().equals(patient)).map(Response::id);
    if (same.isPresent()) {
      return Outcome.done(same.get());
    }
    Instant now = clock.instant();
    Optional<Response> open = responses.open(patient, instrument);
    if (open.isPresent()) {
      if (resumable(open.get(), current.get(), now)) {
        return Outcome.done(open.get().id());
      }
      responses.setAside(open.get().id(), now);
    }
    Response fresh = new Response(ResponseId.next(), patient, instrument, current.get().version(), Answers.NONE, null,
        mode, now, null, null);
    if (responses.insert(fresh, submission)) {
      return Outcome.done(fresh.id());
    }
    return Outcome.done(responses.open(patient, instrument).orElseThrow().id());
  }

  private static boolean resumable(Response open, Instrument current, Instant now) {
    return open.version().equals(current.version()) && now.isBefore(open.started().plus(RESUMABLE));
  }
}
