package org.handrail.path.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sessions whose roll call should be done and is not: past their end by as long as the program's pack says. */
@Repository
@Transactional(readOnly = true)
public class UnrecordedSessions {

  /**
   * One session that waits for its roll call.
   *
   * @param recorded how many are recorded completely
   * @param expected of how many
   */
  public record Unrecorded(Session session, int recorded, int expected) {}

  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final Rosters rosters;
  private final Attendances attendances;
  private final Programs programs;
  private final RulePacks packs;
  private final Clock clock;

  UnrecordedSessions(
      JdbcClient jdbc,
      Sessions sessions,
      Rosters rosters,
      Attendances attendances,
      Programs programs,
      RulePacks packs,
      Clock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.rosters = rosters;
    this.attendances = attendances;
    this.programs = programs;
    this.packs = packs;
    this.clock = clock;
  }

  /** All of them, the oldest first. */
  public List<Unrecorded> all() {
    Instant now = clock.instant();
    record Open(SessionId session, ProgramId program, Instant endsAt) {}
    List<Open> open =
        jdbc.sql("select session_id, program_id, ends_at from roll_call where open and ends_at < :now order by ends_at")
            .param("now", Sql.at(now))
            .query(
                (row, n) ->
                    new Open(
                        Sql.id(row, "session_id", SessionId::new),
                        Sql.id(row, "program_id", ProgramId::new),
                        Sql.instant(row, "ends_at")))
            .list();
    Map<ProgramId, Program> where = programs.find(open.stream().map(Open::program).toList());
    List<SessionId> late =
        open.stream()
            .filter(o -> where.containsKey(o.program()) && !o.endsAt().plus(lateAfter(where.get(o.program()))).isAfter(now))
            .map(Open::session)
            .toList();
    Map<SessionId, Integer> expected = rosters.counts(late);
    Map<SessionId, Integer> recorded = attendances.recorded(late);
    List<Unrecorded> found = new ArrayList<>();
    for (Session session : sessions.find(late).values()) {
      int of = expected.getOrDefault(session.id(), 0);
      if (of > 0) {
        found.add(new Unrecorded(session, recorded.getOrDefault(session.id(), 0), of));
      }
    }
    return List.copyOf(found);
  }

  /** Those someone leads. */
  public List<Unrecorded> ledBy(StaffId staff) {
    return all().stream().filter(unrecorded -> unrecorded.session().ledBy(staff)).toList();
  }

  private Duration lateAfter(@org.jspecify.annotations.Nullable Program program) {
    return program == null
        ? Duration.ZERO
        : packs.program(new PackRef(program.pack().id(), program.pack().version())).rollCallLateAfter().value();
  }
}
