package org.handrail.path.attendance;

import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies what one patient did at one session. */
public record AttendanceId(UUID value) implements Id {
  public static AttendanceId next() {
    return new AttendanceId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
