package org.handrail.path.attendance;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Refusal;
import org.handrail.path.week.Session;
import org.handrail.path.week.Times;
import org.jspecify.annotations.Nullable;

/**
 * How many minutes of care somebody had: the time between coming and leaving, inside the session, without its break.
 * Counted in minutes from the session's start, so that a change of the clocks in between changes nothing.
 */
final class AttendedMinutes {
  private AttendedMinutes() {}

  /** 0 for someone away, and for someone late while the time is not known. */
  static int of(Session session, Presence presence) {
    if (presence instanceof Presence.Away || (presence instanceof Presence.Late late && late.arrived() == null)) {
      return 0;
    }
    int from = clamp(offset(session, presence.cameAt(), 0), session.minutes());
    int until = clamp(offset(session, presence.leftAt(), session.minutes()), session.minutes());
    int there = Math.max(0, until - from);
    int inBreak = Math.max(0, Math.min(until, session.pause().end()) - Math.max(from, session.pause().after()));
    return Math.max(0, there - inBreak);
  }

  /** Times that cannot be: fields "arrived" and "left". */
  static List<Refusal> check(Session session, Presence presence) {
    var refusals = new ArrayList<Refusal>();
    int came = offset(session, presence.cameAt(), 0);
    int left = offset(session, presence.leftAt(), session.minutes());
    if (came >= session.minutes()) {
      refusals.add(new Refusal("arrived", "The session ended at " + Times.clock(session.ends()) + ". Choose Away"));
    } else if (left <= 0) {
      refusals.add(new Refusal("left", "The session began at " + Times.clock(session.starts()) + ". Choose Away"));
    } else if (left <= came) {
      refusals.add(new Refusal("left", "They left after they came: check the two times"));
    }
    return refusals;
  }

  private static int offset(Session session, @Nullable LocalTime time, int otherwise) {
    return time == null ? otherwise : (time.toSecondOfDay() - session.starts().toSecondOfDay()) / 60;
  }

  private static int clamp(int offset, int minutes) {
    return Math.max(0, Math.min(minutes, offset));
  }
}
