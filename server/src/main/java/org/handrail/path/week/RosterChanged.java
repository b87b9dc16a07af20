package org.handrail.path.week;

import java.util.List;

/** Who is expected at these past or running sessions changed. In the same transaction. */
public record RosterChanged(List<SessionId> sessions) {
  public RosterChanged {
    sessions = List.copyOf(sessions);
  }
}
