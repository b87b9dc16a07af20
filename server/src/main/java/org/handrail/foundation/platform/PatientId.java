package org.handrail.foundation.platform;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a patient. */
public record PatientId(UUID value) implements Id, Serializable {
  public static PatientId next() {
    return new PatientId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
