package org.handrail.path.week;

import java.util.List;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Takes a guest off one session again. */
@UseCase
public class LeaveSession {
  private final Guests guests;
  private final ApplicationEventPublisher events;

  LeaveSession(Guests guests, ApplicationEventPublisher events) {
    this.guests = guests;
    this.events = events;
  }

  /** Doing it twice, or for someone who is no guest, changes nothing. The caller has checked that nothing is recorded. */
  public Outcome<SessionId> leave(SessionId session, PatientId patient) {
    guests.remove(session, patient);
    events.publishEvent(new RosterChanged(List.of(session)));
    return Outcome.done(session);
  }
}
