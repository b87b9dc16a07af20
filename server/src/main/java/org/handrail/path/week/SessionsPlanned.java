package org.handrail.path.week;

import java.util.List;

/** Dated sessions were added to the week. In the same transaction. */
public record SessionsPlanned(List<Session> sessions) {
  public SessionsPlanned {
    sessions = List.copyOf(sessions);
  }
}
