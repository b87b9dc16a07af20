package org.handrail.path.attendance;

import java.time.Instant;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.week.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What one patient did at one session.
 *
 * @param version counts every change; whoever changes it names the one they saw
 * @param startsAt when the session began
 * @param presence null when it was taken back
 * @param minutes minutes of care, without the break
 * @param remark a few words for the team, such as "bus 14"
 */
public record Attendance(
    AttendanceId id,
    int version,
    SessionId session,
    PatientId patient,
    Instant startsAt,
    @Nullable Presence presence,
    int minutes,
    String remark,
    StaffId recordedBy,
    Instant recordedAt) {

  /** Whether nothing is left to ask. */
  public boolean complete() {
    return presence != null && presence.complete();
  }

  /** Whether they were there, in the room or by video. */
  public boolean attended() {
    return presence != null && !(presence instanceof Presence.Away);
  }
}
