package org.handrail.path.attendance;

import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.path.week.Expected;
import org.handrail.path.week.JoinSession;
import org.handrail.path.week.LeaveSession;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Gives a patient who missed a session a seat in another one to make up for it. */
@UseCase
public class PlanMakeUp {
  private final Sessions sessions;
  private final Attendances attendances;
  private final MakeUps makeUps;
  private final JoinSession joinSession;
  private final LeaveSession leaveSession;

  PlanMakeUp(
      Sessions sessions,
      Attendances attendances,
      MakeUps makeUps,
      JoinSession joinSession,
      LeaveSession leaveSession) {
    this.sessions = sessions;
    this.attendances = attendances;
    this.makeUps = makeUps;
    this.joinSession = joinSession;
    this.leaveSession = leaveSession;
  }

  /**
   * Refused (field "session") when nothing of the session was missed, when it is made up for already, and when the other
   * one has no seat, is at the time of another session of theirs, or is one they are expected at anyway: its minutes would
   * count twice.
   */
  public Outcome<Session> plan(PatientId patient, SessionId missed, SessionId into) {
    Session before = sessions.get(missed);
    Optional<Attendance> attendance = attendances.find(missed, patient).filter(Attendance::complete);
    if (attendance.isEmpty() || attendance.get().minutes() >= before.careMinutes()) {
      return Outcome.refused("session", "They missed nothing of " + before.title() + " that day");
    }
    if (makeUps.forMissed(patient, missed).isPresent()) {
      return Outcome.refused("session", "A make-up is planned already");
    }
    Outcome<Session> joined = joinSession.join(into, patient, Expected.As.MAKE_UP);
    if (joined.isDone() && !makeUps.add(patient, missed, into)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused("session", "Somebody just planned a make-up. Look again");
    }
    return joined;
  }

  /** Takes a planned make-up back. Refused once somebody recorded it. */
  public Outcome<SessionId> cancel(PatientId patient, SessionId missed) {
    Optional<SessionId> planned = makeUps.forMissed(patient, missed);
    if (planned.isEmpty()) {
      return Outcome.done(missed);
    }
    if (attendances.find(planned.get(), patient).filter(a -> a.presence() != null).isPresent()) {
      return Outcome.refused("session", "The make-up is recorded already");
    }
    makeUps.remove(patient, missed);
    leaveSession.leave(planned.get(), patient);
    return Outcome.done(planned.get());
  }
}
