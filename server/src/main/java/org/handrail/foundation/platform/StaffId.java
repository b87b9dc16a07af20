package org.handrail.foundation.platform;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a staff member. */
public record StaffId(UUID value) implements Id, Serializable {
  public static StaffId next() {
    return new StaffId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
