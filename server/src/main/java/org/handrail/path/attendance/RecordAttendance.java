package org.handrail.path.attendance;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.Times;
import org.springframework.context.ApplicationEventPublisher;

/** Records one patient at one session. Recording the same again changes nothing, however often it is sent. */
@UseCase
public class RecordAttendance {
  /** People come early; nobody is recorded as present sooner than this before the start. */
  private static final Duration EARLY = Duration.ofHours(1);

  /** What became of it. */
  public sealed interface Result {
    /** It stands now. */
    record Recorded(Attendance attendance) implements Result {}

    /** Somebody else recorded something else meanwhile; nothing was changed. */
    record Overtaken(Attendance theirs) implements Result {}

    /** It cannot be; at least one reason. */
    record Refused(List<Refusal> refusals) implements Result {}
  }

  private final Sessions sessions;
  private final Rosters rosters;
  private final Attendances attendances;
  private final AttendanceRows rows;
  private final AwayReasons reasons;
  private final RollCalls rollCalls;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordAttendance(
      Sessions sessions,
      Rosters rosters,
      Attendances attendances,
      AttendanceRows rows,
      AwayReasons reasons,
      RollCalls rollCalls,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sessions = sessions;
    this.rosters = rosters;
    this.attendances = attendances;
    this.rows = rows;
    this.reasons = reasons;
    this.rollCalls = rollCalls;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param version the version that was on the screen; 0 when nothing was recorded
   * @param remark a few words for the team; may be empty
   */
  public Result record(SessionId id, PatientId patient, int version, Presence presence, String remark) {
    Session session = sessions.get(id);
    Optional<Attendance> before = attendances.find(id, patient);
    List<Refusal> refusals = check(session, patient, before.isPresent(), presence, remark);
    if (!refusals.isEmpty()) {
      return new Result.Refused(refusals);
    }
    if (before.filter(a -> presence.equals(a.presence()) && a.remark().equals(remark.strip())).isPresent()) {
      return new Result.Recorded(before.get());
    }
    var by = Acting.actor().staffId();
    Optional<Attendance> written =
        before.isEmpty() && version == 0
            ? rows.insert(session, patient, presence, remark, by)
            : rows.update(session, patient, version, presence, remark, by);
    if (written.isEmpty()) {
      return overtaken(session, patient, presence, remark);
    }
    rollCalls.refresh(session);
    events.publishEvent(new AttendanceRecorded(written.get()));
    return new Result.Recorded(written.get());
  }

  /** The same tap from two devices is no conflict. */
  private Result overtaken(Session session, PatientId patient, Presence presence, String remark) {
    Attendance theirs = attendances.find(session.id(), patient).orElseThrow();
    return presence.equals(theirs.presence()) && theirs.remark().equals(remark.strip())
        ? new Result.Recorded(theirs)
        : new Result.Overtaken(theirs);
  }

  private List<Refusal> check(
      Session session, PatientId patient, boolean known, Presence presence, String remark) {
    var refusals = new ArrayList<Refusal>();
    if (!session.held()) {
      refusals.add(new Refusal(null, session.state().label() + ": " + session.reason()));
    } else if (!known && !rosters.expects(session.id(), patient)) {
      refusals.add(new Refusal(null, "They are not expected in this session. Add them first"));
    }
    if (!(presence instanceof Presence.Away) && clock.instant().isBefore(session.startsAt().minus(EARLY))) {
      refusals.add(
          new Refusal(null, "This session begins on " + Times.day(session.day()) + " at " + Times.clock(session.starts())));
    }
    if (presence instanceof Presence.Away away && away.reason() != null && reasons.find(away.reason()).isEmpty()) {
      refusals.add(new Refusal("reason", "Choose one of the reasons"));
    }
    if (presence instanceof Presence.Video video && (video.location().length() > 200 || video.emergencyContact().length() > 200)) {
      refusals.add(new Refusal("location", "Write at most 200 letters"));
    }
    if (remark.length() > 300) {
      refusals.add(new Refusal("remark", "Write at most 300 letters"));
    }
    refusals.addAll(AttendedMinutes.check(session, presence));
    return refusals;
  }
}
