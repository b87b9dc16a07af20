package org.handrail.path.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** The acting patient sends today's check-in. */
@UseCase
public class CompleteCheckIn {
  private final JdbcCheckIns checkIns;
  private final Organizations organizations;
  private final Clock clock;

  CompleteCheckIn(JdbcCheckIns checkIns, Organizations organizations, Clock clock) {
    this.checkIns = checkIns;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Sends the open check-in of the day; with nothing answered there is nothing to send. */
  public Outcome<CheckInId> complete() {
    PatientId patient = Acting.actor().patientId();
    LocalDate day = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    Optional<CheckIn> open = checkIns.open(patient, day);
    if (open.isPresent() && checkIns.complete(open.get().id(), clock.instant())) {
      return Outcome.done(open.get().id());
    }
    return checkIns.of(patient, 1).stream()
        .filter(c -> c.day().equals(day) && c.completed() != null)
        .findFirst()
        .map(c -> Outcome.done(c.id()))
        .orElseGet(() -> Outcome.refused("Nothing is answered yet. Answer what you can, or come back later."));
  }
}
