package org.handrail.foundation.platform;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a program at a site. */
public record ProgramId(UUID value) implements Id, Serializable {
  public static ProgramId next() {
    return new ProgramId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
