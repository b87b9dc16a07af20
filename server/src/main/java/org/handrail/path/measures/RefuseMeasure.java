package org.handrail.path.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** Keeps that a patient would rather not fill something in this time, and why: it is asked again at the next time. */
@UseCase
public class RefuseMeasure {
  private final DueMeasures due;
  private final JdbcAssignments assignments;
  private final Organizations organizations;
  private final Clock clock;

  RefuseMeasure(DueMeasures due, JdbcAssignments assignments, Organizations organizations, Clock clock) {
    this.due = due;
    this.assignments = assignments;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** The caller has checked that the record may be written. Said twice on one day, it is kept once. */
  public Outcome<LocalDate> refuse(PatientId patient, InstrumentId instrument, Optional<RefusalReason> reason) {
    if (reason.isEmpty()) {
      return Outcome.refused("reason", "Choose a reason.");
    }
    if (due.of(patient).stream().noneMatch(d -> d.now() && d.instrument().equals(instrument))) {
      return Outcome.refused("instrument", "“" + instrument + "” is not asked for now, so there is nothing to decline.");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    assignments.refuse(patient, instrument, today, reason.get(), Acting.find().map(Actor::staff).orElse(null), clock.instant());
    return Outcome.done(today);
  }
}
