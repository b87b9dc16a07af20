package org.handrail.path.inquiry;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one first appointment. */
public record AppointmentId(UUID value) implements Id, Serializable {
  public static AppointmentId next() {
    return new AppointmentId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
