package org.handrail.path.week.build;

import org.handrail.path.week.build.facts.BuiltWeek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the solver's side writes of a build, each at once. */
@Component
@Transactional
class BuildProgress {
  private static final int MOST_ATTEMPTS = 3;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  BuildProgress(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Whether the caller is now the only one who works on it: it waits, or whoever worked on it is gone. */
  boolean claim(BuildId id) {
    jdbc.sql(
            """
            update week_build set state = case when best is null then 'FAILED' else 'STOPPED' end, version = version + 1
             where id = :id and state in ('WAITING', 'SOLVING') and attempts >= :most
            """)
        .param("id", id.value())
        .param("most", MOST_ATTEMPTS)
        .update();
    return jdbc.sql(
                """
                update week_build set state = 'SOLVING', attempts = attempts + 1, heartbeat_at = clock_timestamp(), version = version + 1
                 where id = :id
                   and (state = 'WAITING' or (state = 'SOLVING' and heartbeat_at < clock_timestamp() - interval '20 seconds'))
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Says that somebody works on it. Answers whether they shall go on. */
  boolean beat(BuildId id) {
    return jdbc.sql("update week_build set heartbeat_at = clock_timestamp() where id = :id and state = 'SOLVING' and not stop_asked")
            .param("id", id.value())
            .update()
        == 1;
  }

  void better(BuildId id, BuiltWeek week) {
    jdbc.sql("update week_build set best = :best, heartbeat_at = clock_timestamp() where id = :id and state = 'SOLVING'")
        .param("best", json.writeValueAsString(week))
        .param("id", id.value())
        .update();
  }

  /** It waits for its turn again, and that counts as no attempt; what was found stays. */
  void waitsAgain(BuildId id) {
    jdbc.sql(
            """
            update week_build set state = 'WAITING', attempts = attempts - 1, heartbeat_at = clock_timestamp(), version = version + 1
             where id = :id and state = 'SOLVING'
            """)
        .param("id", id.value())
        .update();
  }

  void ended(BuildId id, Build.State state) {
    jdbc.sql("update week_build set state = :state, version = version + 1 where id = :id and state = 'SOLVING'")
        .param("state", state.name())
        .param("id", id.value())
        .update();
  }
}
