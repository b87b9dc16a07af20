package org.handrail.path.attendance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.path.week.Expected;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.Times;
import org.springframework.context.ApplicationEventPublisher;

/** Records everyone who is expected and not recorded yet as here. What is recorded stays as it is. */
@UseCase
public class RecordEveryoneElse {
  private final Sessions sessions;
  private final Rosters rosters;
  private final Attendances attendances;
  private final AttendanceRows rows;
  private final RollCalls rollCalls;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordEveryoneElse(
      Sessions sessions,
      Rosters rosters,
      Attendances attendances,
      AttendanceRows rows,
      RollCalls rollCalls,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sessions = sessions;
    this.rosters = rosters;
    this.attendances = attendances;
    this.rows = rows;
    this.rollCalls = rollCalls;
    this.events = events;
    this.clock = clock;
  }

  /** Answers those who were recorded now. Refused before the session begins. */
  public Outcome<List<PatientId>> here(SessionId id) {
    Session session = sessions.get(id);
    if (!session.held()) {
      return Outcome.refused(session.state().label() + ": " + session.reason());
    }
    if (clock.instant().isBefore(session.startsAt())) {
      return Outcome.refused("This session begins on " + Times.day(session.day()) + " at " + Times.clock(session.starts()));
    }
    Map<PatientId, Attendance> known = attendances.at(id);
    List<PatientId> now = new ArrayList<>();
    for (Expected expected : rosters.of(id)) {
      Attendance before = known.get(expected.patient());
      if (before == null || before.presence() == null) {
        write(session, expected.patient(), before, Acting.actor().staffId())
            .ifPresent(
                attendance -> {
                  now.add(attendance.patient());
                  events.publishEvent(new AttendanceRecorded(attendance));
                });
      }
    }
    rollCalls.refresh(session);
    return Outcome.done(List.copyOf(now));
  }

  private Optional<Attendance> write(
      Session session, PatientId patient, @org.jspecify.annotations.Nullable Attendance before, StaffId by) {
    var here = new Presence.Here(null);
    return before == null
        ? rows.insert(session, patient, here, "", by)
        : rows.update(session, patient, before.version(), here, before.remark(), by);
  }
}
