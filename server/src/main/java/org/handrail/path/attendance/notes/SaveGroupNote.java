package org.handrail.path.attendance.notes;

import java.time.Clock;
import java.util.List;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.path.week.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what the group did, as it is typed. Names in it are told at once and stop signing, never saving. */
@UseCase
public class SaveGroupNote {
  /** Longest text, in characters. */
  public static final int LONGEST = 8_000;

  /** Saved as this version, with the names of members found in it. */
  public record Saved(int version, List<String> names) {}

  private final JdbcClient jdbc;
  private final Attendees attendees;
  private final NotePens pens;
  private final Clock clock;

  SaveGroupNote(JdbcClient jdbc, Attendees attendees, NotePens pens, Clock clock) {
    this.pens = pens;
    this.jdbc = jdbc;
    this.attendees = attendees;
    this.clock = clock;
  }

  /** @param version the one that was edited, 0 for the first; refused when somebody else is writing or saved meanwhile */
  public Outcome<Saved> save(SessionId session, int version, String body) {
    if (body.length() > LONGEST) {
      return Outcome.refused("group", "That is longer than a group note holds (8,000 characters). Make it shorter");
    }
    if (!pens.hold(session)) {
      return Outcome.refused("group", "A colleague is writing these notes now. Your words are still here: take over, then save again");
    }
    int written =
        jdbc.sql(
                version == 0
                    ? """
                    insert into group_note (organization_id, session_id, body, version, edited_by, edited_at)
                    values (:organization, :session, :body, 1, :by, :at) on conflict do nothing
                    """
                    : """
                    update group_note set body = :body, version = version + 1, edited_by = :by, edited_at = :at
                     where organization_id = :organization and session_id = :session and version = :version
                    """)
            .param("organization", Tenant.current().value())
            .param("session", session.value())
            .param("body", body.strip())
            .param("by", Acting.actor().staffId().value())
            .param("at", Sql.at(clock.instant()))
            .param("version", version)
            .update();
    return written == 1
        ? Outcome.done(new Saved(version + 1, attendees.anyIn(body, session)))
        : Outcome.refused("group", "A colleague saved this note meanwhile. Your words are still here: compare, then save again");
  }
}
