package org.handrail.path.attendance;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;

/** The facilitator confirms those who typed the code of the room and are not recorded yet: as on time, or from when they came. */
@UseCase
public class ConfirmArrivals {
  private final Arrivals arrivals;
  private final Attendances attendances;
  private final RecordAttendance record;
  private final Sessions sessions;
  private final Programs programs;

  ConfirmArrivals(Arrivals arrivals, Attendances attendances, RecordAttendance record, Sessions sessions, Programs programs) {
    this.arrivals = arrivals;
    this.attendances = attendances;
    this.record = record;
    this.sessions = sessions;
    this.programs = programs;
  }

  /** Who says they are here and is not recorded. */
  public List<PatientId> waiting(SessionId id) {
    Map<PatientId, Attendance> known = attendances.at(id);
    return arrivals.at(id).keySet().stream().filter(patient -> {
      Attendance before = known.get(patient);
      return before == null || before.presence() == null;
    }).toList();
  }

  /** Answers how many were recorded. What somebody else records at the same moment stays. */
  public Outcome<Integer> confirm(SessionId id) {
    Session session = sessions.get(id);
    ZoneId zone = programs.get(session.program()).zone();
    Map<PatientId, Instant> said = arrivals.at(id);
    Map<PatientId, Attendance> known = attendances.at(id);
    int count = 0;
    for (PatientId patient : waiting(id)) {
      Attendance before = known.get(patient);
      var result = record.record(id, patient, before == null ? 0 : before.version(), presence(session, said.getOrDefault(patient, session.startsAt()), zone),
          before == null ? "" : before.remark());
      switch (result) {
        case RecordAttendance.Result.Recorded recorded -> count++;
        case RecordAttendance.Result.Overtaken theirs -> { }
        case RecordAttendance.Result.Refused(var refusals) -> {
          return Outcome.refused(refusals);
        }
      }
    }
    return Outcome.done(count);
  }

  private Presence presence(Session session, Instant at, ZoneId zone) {
    if (!at.isAfter(session.startsAt().plus(arrivals.rules().onTimeWithin()))) {
      return new Presence.Here(null);
    }
    LocalTime came = at.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return new Presence.Late(came, null);
  }
}
