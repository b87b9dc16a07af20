package org.handrail.path.week;

import java.util.List;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Lets a patient join one session they have no seat in: to make up for a missed one, or because they walked in. */
@UseCase
public class JoinSession {
  private final Sessions sessions;
  private final Rosters rosters;
  private final PatientSchedule schedule;
  private final Guests guests;
  private final Backstop backstop;
  private final ApplicationEventPublisher events;

  JoinSession(
      Sessions sessions,
      Rosters rosters,
      PatientSchedule schedule,
      Guests guests,
      Backstop backstop,
      ApplicationEventPublisher events) {
    this.sessions = sessions;
    this.rosters = rosters;
    this.schedule = schedule;
    this.guests = guests;
    this.backstop = backstop;
    this.events = events;
  }

  /**
   * Refused (field "session") when it is no group, called off, full, at the time of another session of theirs, or when
   * they are expected there anyway.
   *
   * @param as MAKE_UP or WALK_IN
   */
  public Outcome<Session> join(SessionId id, PatientId patient, Expected.As as) {
    Session session = sessions.get(id);
    List<Expected> roster = rosters.of(id);
    if (session.group() == null) {
      return Outcome.refused("session", "This is somebody's appointment");
    }
    if (!session.held()) {
      return Outcome.refused("session", session.state().label() + ": " + session.reason());
    }
    if (roster.stream().anyMatch(expected -> expected.patient().equals(patient))) {
      return Outcome.refused("session", "They are expected in this session already");
    }
    if (roster.size() >= session.seats()) {
      return Outcome.refused("session", "%s is full that day: %d of %d seats".formatted(session.title(), roster.size(), session.seats()));
    }
    var other =
        schedule.between(patient, session.day(), session.day().plusDays(1)).stream()
            .filter(s -> s.held() && s.startsAt().isBefore(session.endsAt()) && session.startsAt().isBefore(s.endsAt()))
            .findFirst();
    if (other.isPresent()) {
      return Outcome.refused("session", "They have " + other.get().title() + " at that time");
    }
    return backstop.attempt(
        () -> {
          guests.add(id, patient, as);
          events.publishEvent(new RosterChanged(List.of(id)));
          return Outcome.done(session);
        });
  }
}
