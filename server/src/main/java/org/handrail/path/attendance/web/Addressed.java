package org.handrail.path.attendance.web;

import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the session an address names: one that does not exist here is not found, whoever's it may be. */
@Component
class Addressed {
  private final Sessions sessions;

  Addressed(Sessions sessions) {
    this.sessions = sessions;
  }

  Session get(SessionId id) {
    return sessions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
