package org.handrail.path.attendance.notes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.week.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who writes a session's notes: one at a time. Whoever saves first has the pen; a rested one is free again. */
@Repository
@Transactional
public class NotePens {
  /** Nobody who writes is silent for so long; long enough for a telephone call. */
  static final Duration RESTED = Duration.ofMinutes(15);

  /**
   * Who has it.
   *
   * @param takenFrom from whom it was taken, or null
   */
  public record Pen(StaffId by, Instant since, Instant lastAt, @Nullable StaffId takenFrom) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  NotePens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Who has it now; empty when it is free. */
  @Transactional(readOnly = true)
  public Optional<Pen> of(SessionId session) {
    return jdbc.sql("select * from note_pen where session_id = :session and last_at > :rested")
        .param("session", session.value())
        .param("rested", Sql.at(clock.instant().minus(RESTED)))
        .query(
            (row, n) ->
                new Pen(
                    Sql.id(row, "staff_id", StaffId::new),
                    Sql.instant(row, "since"),
                    Sql.instant(row, "last_at"),
                    Sql.idOrNull(row, "taken_from", StaffId::new)))
        .optional();
  }

  /** Takes the free pen, or keeps one's own. False when somebody else is writing. */
  boolean hold(SessionId session) {
    return write(session, false);
  }

  /** Takes it whoever has it. */
  void take(SessionId session) {
    write(session, true);
  }

  private boolean write(SessionId session, boolean whoeverHasIt) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                insert into note_pen as pen (organization_id, session_id, staff_id, since, last_at)
                values (:organization, :session, :me, :now, :now)
                on conflict on constraint note_pen_one_a_session do update set
                  taken_from = case when pen.staff_id = :me then pen.taken_from
                                    when pen.last_at > :rested then pen.staff_id end,
                  since = case when pen.staff_id = :me then pen.since else :now end,
                  staff_id = :me, last_at = :now
                where pen.staff_id = :me or pen.last_at <= :rested or :whoever
                """)
            .param("organization", Tenant.current().value())
            .param("session", session.value())
            .param("me", Acting.actor().staffId().value())
            .param("now", Sql.at(now))
            .param("rested", Sql.at(now.minus(RESTED)))
            .param("whoever", whoeverHasIt)
            .update()
        == 1;
  }
}
