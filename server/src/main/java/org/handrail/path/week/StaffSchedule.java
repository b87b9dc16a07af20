package org.handrail.path.week;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A staff member's sessions. For Today. */
@Repository
@Transactional(readOnly = true)
public class StaffSchedule {
  private final Sessions sessions;
  private final Programs programs;
  private final Clock clock;

  StaffSchedule(Sessions sessions, Programs programs, Clock clock) {
    this.sessions = sessions;
    this.programs = programs;
    this.clock = clock;
  }

  /** The sessions they lead today, each by its own program's day, in order of time; cancelled ones too. */
  public List<Session> today(StaffId staff) {
    Instant now = clock.instant();
    // A day anywhere lies within 36 hours of any of its instants.
    List<Session> near = sessions.ledBy(staff, now.minus(Duration.ofHours(36)), now.plus(Duration.ofHours(36)));
    Map<ProgramId, Program> zones = programs.find(near.stream().map(Session::program).toList());
    return near.stream()
        .filter(
            session -> {
              Program program = zones.get(session.program());
              return program != null && session.day().equals(program.dayAt(now));
            })
        .toList();
  }
}
