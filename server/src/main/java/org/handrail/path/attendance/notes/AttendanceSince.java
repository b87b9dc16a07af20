package org.handrail.path.attendance.notes;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.handrail.foundation.platform.Sql;
import org.handrail.path.attendance.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether the roll call says something else now than when a note was signed. */
@Component
@Transactional(readOnly = true)
public class AttendanceSince {

  /** What the note says, and what the roll call says now. */
  public record Changed(int then, @Nullable Mode thenMode, int now, @Nullable Mode nowMode, Instant at) {
    /** "The roll call says 120 minutes now (late); the note was signed with 165 (here)." */
    public String says() {
      return "The roll call says %s now; the note was signed with %s.".formatted(words(now, nowMode), words(then, thenMode));
    }

    private static String words(int minutes, @Nullable Mode mode) {
      return mode == null ? "nothing" : minutes + " minutes (" + mode.label().toLowerCase(Locale.ROOT) + ")";
    }
  }

  private final JdbcClient jdbc;

  AttendanceSince(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty for a draft, while nothing changed, and once an amendment was signed after the change. */
  public Optional<Changed> of(Note note) {
    Instant signedAt = note.signed() != null ? note.signed().at() : note.waits() && note.submission() != null ? note.submission().at() : null;
    if (signedAt == null) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select a.mode, a.minutes, a.recorded_at, b.mode as mode_then, b.minutes as minutes_then
              from attendance a
              join lateral (
                select s.mode, s.minutes from attendance_step s
                 where s.organization_id = a.organization_id and s.attendance_id = a.id and s.recorded_at <= :signed
                 order by s.version desc limit 1) b on true
             where a.session_id = :session and a.patient_id = :patient
               and (a.mode is distinct from b.mode or a.minutes <> b.minutes)
            """)
        .param("signed", Sql.at(signedAt))
        .param("session", note.session().value())
        .param("patient", note.patient().value())
        .query(
            (row, n) ->
                new Changed(
                    row.getInt("minutes_then"), mode(row.getString("mode_then")), row.getInt("minutes"),
                    mode(row.getString("mode")), Sql.instant(row, "recorded_at")))
        .optional()
        .filter(changed -> note.amendments().stream().noneMatch(a -> a.at().isAfter(changed.at())));
  }

  private static @Nullable Mode mode(@Nullable String stored) {
    return stored == null ? null : Mode.valueOf(stored);
  }
}
