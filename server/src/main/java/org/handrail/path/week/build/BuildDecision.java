package org.handrail.path.week.build;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the one decision about a build. */
@Component
class BuildDecision {
  private final JdbcClient jdbc;
  private final Clock clock;

  BuildDecision(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** False when somebody decided, or it went on, since that version. */
  boolean decide(BuildId id, int version, Build.State state, String why) {
    return jdbc.sql(
                """
                update week_build set state = :state, decided_by = :by, decided_at = :at, decided_why = :why, version = version + 1
                 where id = :id and version = :version and state in ('PROVED', 'READY', 'STOPPED', 'FAILED')
                """)
            .param("state", state.name())
            .param("by", Acting.actor().staffId().value())
            .param("at", Sql.at(clock.instant()))
            .param("why", why.strip())
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }
}
