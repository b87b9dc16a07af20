package org.handrail.path.week;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** Asks what was recorded, of whoever records it. */
public final class Recorded {
  private Recorded() {}

  public static Set<SessionId> among(ObjectProvider<SessionRecords> records, Collection<Session> sessions) {
    List<SessionId> ids = sessions.stream().map(Session::id).toList();
    return records.stream().flatMap(record -> record.recorded(ids).stream()).collect(Collectors.toSet());
  }

  static boolean in(ObjectProvider<SessionRecords> records, SessionId session) {
    return records.stream().anyMatch(record -> !record.recorded(List.of(session)).isEmpty());
  }
}
